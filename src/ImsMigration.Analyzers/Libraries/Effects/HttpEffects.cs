using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>The parts of requests, which do nothing before somebody sends them. Sending has no row: it has an effect.</summary>
internal static class HttpEffects
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.Of("System.Net.Http", Effect.Pure, ".ctor", "get_*", "op_*", "ToString"),
        .. EffectRow.Of("System.Net.Http", Effect.Fills, "set_*", "Dispose"),
        .. EffectRow.Of("System.Net.Http.MultipartFormDataContent", Effect.Fills, "Add"),
        .. EffectRow.Of("System.Net.Http.Headers", Effect.Fills, "Add", "Clear", "Remove", "set_*", "TryAddWithoutValidation"),
        .. EffectRow.Of("System.Net.Http.Headers", Effect.Pure, ".ctor", "get_*", "Contains", "Parse*", "TryGetValues", "TryParse*", "GetValues"),
        .. EffectRow.Of("System.Net.WebHeaderCollection", Effect.Fills, "Add", "Clear", "Remove", "Set", "set_*"),
        .. EffectRow.Of("System.Net", Effect.Pure, "get_*"),
        .. EffectRow.Of("System.Net.WebRequest", Effect.Fills, "set_*"),
        .. EffectRow.Of("System.Net.HttpWebRequest", Effect.Fills, "set_*"),
        .. EffectRow.Of("System.Net.WebClient", Effect.Pure, ".ctor"),
        .. EffectRow.Of("System.Net.WebClient", Effect.Fills, "set_*"),
        .. EffectRow.Of("RestSharp", Effect.Pure, ".ctor", "get_*"),
        .. EffectRow.Of("RestSharp", Effect.Fills, "Add*", "set_*"),
    ];
}

using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>Flurl's URLs and requests, before they are sent.</summary>
internal static class FlurlEffects
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.Of("Flurl", Effect.Pure, ".ctor", "get_*", "op_*", "ToString", "Combine", "Decode*", "Encode*"),
        .. EffectRow.Of("Flurl", Effect.Fills, "Append*", "Remove*", "Reset*", "Set*", "set_*"),
        .. EffectRow.Of("Flurl.Http", Effect.Fills, "Allow*", "With*"),
    ];
}

using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>Texts, their encodings, and objects as JSON or XML. What a serializer makes of an object is a text, too.</summary>
internal static class TextEffects
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.All(Effect.Pure, "System.Text", "System.Net.WebUtility", "System.Web.HttpUtility", "Newtonsoft.Json", "Microsoft.AspNetCore.WebUtilities"),
        .. EffectRow.Of("System.Text.Encoding", Effect.Unknown, "RegisterProvider"),
        .. EffectRow.Of("System.Text.StringBuilder", Effect.Fills, "Append*", "Clear", "CopyTo", "EnsureCapacity", "Insert", "Remove", "Replace", "set_*"),
        .. EffectRow.Of("System.Text.Json.Utf8JsonWriter", Effect.Fills, EffectRow.Everything),
        .. EffectRow.Of("System.Text.Json.Nodes", Effect.Fills, "Add", "Clear", "Insert", "Remove*", "ReplaceWith", "set_*"),
        .. EffectRow.Of("System.Text.Json.JsonSerializer", Effect.Fills, "SerializeAsync"),
        .. EffectRow.Of("Newtonsoft.Json.Linq", Effect.Fills, "Add*", "Insert", "Merge", "Remove*", "Replace*", "set_*"),
        .. EffectRow.Of("Newtonsoft.Json.JsonConvert", Effect.Unknown, "set_DefaultSettings"),
        .. EffectRow.Of("Newtonsoft.Json.JsonConvert", Effect.Fills, "PopulateObject"),
        .. EffectRow.Of("Newtonsoft.Json.JsonTextWriter", Effect.Fills, EffectRow.Everything),
        .. EffectRow.Of("Newtonsoft.Json.JsonWriter", Effect.Fills, EffectRow.Everything),
        .. EffectRow.Of("Newtonsoft.Json.JsonReader", Effect.Fills, "Read*"),
        .. EffectRow.All(Effect.Fills, "System.Xml"),
        .. EffectRow.Of("System.Xml", Effect.Pure, ".ctor", "get_*", "op_*", "Parse", "Element*", "Attribute*", "Descendants", "Select*", "Get*", "ToString"),
        .. EffectRow.Of("System.Xml", Effect.Reads, "Load*"),
        .. EffectRow.Of("System.Xml", Effect.Unknown, "Save*", "Create", "WriteTo"),
    ];
}

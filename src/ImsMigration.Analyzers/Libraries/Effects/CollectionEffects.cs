using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>Collections and queries over them. A query runs the functions that it is handed, and does nothing besides.</summary>
internal static class CollectionEffects
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.All(Effect.Pure, "System.Linq"),
        .. EffectRow.All(Effect.Fills, "System.Collections"),
        .. EffectRow.Of(
            "System.Collections",
            Effect.Pure,
            ".ctor",
            "As*",
            "BinarySearch",
            "Contains*",
            "ConvertAll",
            "Create*",
            "Equals",
            "Exists",
            "Find*",
            "Get*",
            "get_*",
            "IndexOf",
            "IsSubsetOf",
            "IsSupersetOf",
            "LastIndexOf",
            "op_*",
            "Overlaps",
            "Peek",
            "SetEquals",
            "Slice",
            "To*",
            "TrueForAll",
            "TryGetValue",
            "TryPeek"),
        .. EffectRow.Of("System.Collections.Concurrent", Effect.Fills, "GetOrAdd"),
        .. EffectRow.All(Effect.Pure, "System.Collections.Immutable"),
        .. EffectRow.Of("System.Collections.Generic.KeyValuePair", Effect.Pure, EffectRow.Everything),
        .. EffectRow.Of("System.Collections.IEnumerator", Effect.Fills, "MoveNext", "Reset"),
    ];
}

using System.Collections.Immutable;

namespace ImsMigration.Adobe;

/// <summary>
/// What client secrets of the older credentials begin with. It stands apart from <see cref="SecretText"/> because every build asks for
/// it, and making the expressions there takes some milliseconds.
/// </summary>
internal static class SecretPrefixes
{
    /// <summary>The prefixes. Source: shared facts, "New token request".</summary>
    public static ImmutableArray<string> All { get; } = ImmutableArray.Create("p8e-", "p8e_");
}

using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>The ways to sign an assertion.</summary>
internal static class AssertionFamilies
{
    /// <summary>All of them. A new way is a new row in one of the tables.</summary>
    public static ImmutableArray<AssertionFamily> All { get; } = [.. LibraryAssertions.All, .. HandMadeAssertions.All];
}

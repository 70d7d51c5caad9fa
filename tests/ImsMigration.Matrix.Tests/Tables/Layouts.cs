using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>The ways to spread a flow over a program.</summary>
internal static class Layouts
{
    /// <summary>All of them, from the nearest to the farthest. A new way is a new row in one of the tables.</summary>
    public static ImmutableArray<Layout> All { get; } = [.. OneFileLayouts.All, .. ManyFileLayouts.All];
}

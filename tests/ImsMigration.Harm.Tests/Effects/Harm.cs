using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.Harm.Tests.Effects;

/// <summary>What the fix did wrong to a program.</summary>
/// <param name="Program">The name of the program.</param>
/// <param name="Kind">What went wrong.</param>
/// <param name="Plantings">The effects with which it goes wrong: as few as are enough.</param>
/// <param name="Detail">What it looks like.</param>
internal sealed record Harm(string Program, HarmKind Kind, ImmutableArray<Planting> Plantings, string Detail)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} in {Program}\n  {string.Join("\n  ", Plantings.Select(static planting => planting.ToString()))}\n  {Detail.Replace("\n", "\n    ", System.StringComparison.Ordinal)}";
}

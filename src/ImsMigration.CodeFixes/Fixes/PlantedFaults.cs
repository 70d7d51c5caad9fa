using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;

namespace ImsMigration.Fixes;

/// <summary>
/// Says of edits that they may not be made, as a compiler would that does not understand them. Nobody plants one but the tests, so that
/// every stage of the migration is reached.
/// </summary>
/// <param name="Forbids">Whether a removal may not be made.</param>
/// <param name="ForbidsText">Whether a replacement may not be made.</param>
internal sealed record PlantedFaults(Func<Removal, bool> Forbids, Func<Replacement, bool> ForbidsText)
{
    /// <summary>Every edit may be made.</summary>
    public static PlantedFaults None { get; } = new(static _ => false, static _ => false);

    /// <summary>What <paramref name="plan"/> has to do without.</summary>
    public Pins In(MigrationPlan plan) => Pins.None with
    {
        Code = plan.Removals.Where(Forbids).Select(static removal => (removal.Node.SyntaxTree, removal.Span)).ToImmutableHashSet(),
        Replacements = plan.Replacements.Where(ForbidsText).ToImmutableHashSet(),
    };
}

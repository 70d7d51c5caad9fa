using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Editing;
using ImsMigration.Editing.Checks;
using ImsMigration.Solutions;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Fixes;

/// <summary>Applies edits to a solution that belong together in groups, one group for each place that is fixed.</summary>
internal static class EditGroups
{
    /// <summary>
    /// Returns <paramref name="solution"/> with all <paramref name="groups"/> applied whose result compiles, or
    /// <see langword="null"/> if none does. One group that would not compile does not keep the others from being applied.
    /// </summary>
    public static async Task<Solution?> ApplyAsync(
        Solution solution,
        SolutionProgram program,
        IReadOnlyCollection<ImmutableArray<Replacement>> groups,
        CancellationToken cancellationToken) =>
        await ApplyAsync(solution, program, groups.Select(static edits => new MigrationPlan(edits, [])).ToList(), cancellationToken).ConfigureAwait(false);

    /// <summary>The same for groups that also take code away.</summary>
    public static async Task<Solution?> ApplyAsync(
        Solution solution,
        SolutionProgram program,
        IReadOnlyCollection<MigrationPlan> groups,
        CancellationToken cancellationToken)
    {
        Task<Solution?> TryAsync(IReadOnlyCollection<MigrationPlan> chosen) =>
            CheckedEdits.ApplyAsync(
                solution,
                program,
                new MigrationPlan(chosen.SelectMany(static edits => edits.Replacements).Distinct().ToList(), chosen.SelectMany(static edits => edits.Removals).Distinct().ToList()),
                cancellationToken);

        return await TryAsync(groups).ConfigureAwait(false)
            ?? (groups.Count > 1 ? await OneByOne.ApplyAsync(groups, TryAsync).ConfigureAwait(false) : null);
    }
}

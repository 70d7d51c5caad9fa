using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Responses;
using ImsMigration.Values;

namespace ImsMigration.Writers.Lifetimes;

/// <summary>
/// Changes code that reads <c>expires_in</c> in milliseconds, as the exchange answered it, to seconds, as the token
/// endpoint answers it. Otherwise a cached token would seem to expire after 86 seconds. Source: shared facts, "Old exchange".
/// </summary>
internal static class ExpiresInRewriter
{
    /// <summary>The edits to all code of the program that reads the value of the exchange, which a migration replaces by the token endpoint.</summary>
    public static IEnumerable<MigrationPlan> Find(FlowGraph graph)
    {
        var uses = MillisecondUseFinder.FindAll(graph).Where(static use => use.Issuer == TokenIssuer.Exchange).ToList();
        return Groups(uses, graph.Program).Select(static group => group.Edits);
    }

    /// <summary>
    /// The edits to <paramref name="uses"/>. Uses that share a margin are edited together or not at all, and those whose
    /// result is not clear are left out.
    /// </summary>
    public static IEnumerable<(ImmutableArray<MillisecondUse> Uses, MigrationPlan Edits)> Groups(
        IReadOnlyCollection<MillisecondUse> uses,
        ProgramModel program)
    {
        foreach (var group in Connected(uses))
        {
            var edits = group.Select(use => SecondsEdits.Of(use, program)).ToList();
            if (edits.All(static edit => edit is not null))
            {
                var comments = group.Where(SecondsEdits.ChangesUnit).SelectMany(use => MillisecondComments.Of(use, program));
                yield return (group, new MigrationPlan(
                    edits.SelectMany(static edit => edit!.Replacements).Concat(comments).Distinct().ToList(),
                    edits.SelectMany(static edit => edit!.Removals).ToList()));
            }
        }
    }

    private static IEnumerable<ImmutableArray<MillisecondUse>> Connected(IEnumerable<MillisecondUse> uses)
    {
        var groups = new List<List<MillisecondUse>>();
        foreach (var use in uses)
        {
            var neighbours = groups.Where(group => group.Any(other => SharesTerm(use, other))).ToList();
            groups.RemoveAll(neighbours.Contains);
            groups.Add([.. neighbours.SelectMany(static group => group), use]);
        }

        return groups.Select(static group => group.ToImmutableArray());
    }

    private static bool SharesTerm(MillisecondUse use, MillisecondUse other) =>
        use.Terms.Any(term => other.Terms.Any(shared => shared.Expression == term.Expression));
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.WalkThrough.Differences;

/// <summary>
/// Compares two texts line by line and finds the shortest list of removed and added lines, by the greedy algorithm of
/// Eugene W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). Written here because the walk-through
/// needs nothing but the .NET SDK, so there may be no other tool for it on the machine.
/// </summary>
internal static class LineDiff
{
    /// <summary>Returns all lines of both texts in reading order, removed ones before added ones.</summary>
    public static ImmutableArray<DiffLine> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return
        [
            .. before.Take(start).Select(Kept),
            .. ComparePart([.. before.Skip(start).SkipLast(end)], [.. after.Skip(start).SkipLast(end)]),
            .. before.Skip(before.Count - end).Select(Kept),
        ];
    }

    private static List<DiffLine> ComparePart(string[] before, string[] after)
    {
        // furthest[k] is how far into `before` a path on diagonal k (position before minus position after) has come.
        // A copy of the diagonals that each step can have reached is what the way back is read from.
        var most = before.Length + after.Length;
        var furthest = new int[(2 * most) + 2];
        var steps = new List<int[]>();
        for (var step = 0; step <= most; step++)
        {
            steps.Add(furthest[(most - step)..(most + step + 1)]);
            for (var diagonal = -step; diagonal <= step; diagonal += 2)
            {
                var old = TakesAdded(furthest, diagonal, step, origin: most)
                    ? furthest[diagonal + 1 + most]
                    : furthest[diagonal - 1 + most] + 1;
                while (old < before.Length && old - diagonal < after.Length && before[old] == after[old - diagonal])
                {
                    old++;
                }

                furthest[diagonal + most] = old;
                if (old >= before.Length && old - diagonal >= after.Length)
                {
                    return WayBack(before, after, steps);
                }
            }
        }

        throw new InvalidOperationException("Removing and adding every line always leads to the end.");
    }

    private static List<DiffLine> WayBack(string[] before, string[] after, List<int[]> steps)
    {
        var lines = new List<DiffLine>();
        var old = before.Length;
        var @new = after.Length;
        for (var step = steps.Count - 1; step > 0; step--)
        {
            var furthest = steps[step];
            var added = TakesAdded(furthest, old - @new, step, origin: step);
            var diagonal = old - @new + (added ? 1 : -1);
            var oldBefore = furthest[diagonal + step];
            var newBefore = oldBefore - diagonal;
            for (; old > oldBefore + (added ? 0 : 1) && @new > newBefore + (added ? 1 : 0); old--, @new--)
            {
                lines.Add(Kept(before[old - 1]));
            }

            lines.Add(added
                ? new DiffLine(LineChange.Added, after[@new - 1])
                : new DiffLine(LineChange.Removed, before[old - 1]));
            (old, @new) = (oldBefore, newBefore);
        }

        for (; old > 0; old--)
        {
            lines.Add(Kept(before[old - 1]));
        }

        lines.Reverse();
        return lines;
    }

    /// <summary>Whether the best path to <paramref name="diagonal"/> ends with an added line rather than a removed one.</summary>
    /// <param name="furthest">How far the paths of the step before have come.</param>
    /// <param name="diagonal">The diagonal that is reached with this step.</param>
    /// <param name="step">The number of changes on the path, this one included.</param>
    /// <param name="origin">The index of diagonal 0 in <paramref name="furthest"/>.</param>
    private static bool TakesAdded(int[] furthest, int diagonal, int step, int origin) =>
        diagonal == -step
        || (diagonal != step && furthest[diagonal - 1 + origin] < furthest[diagonal + 1 + origin]);

    private static DiffLine Kept(string text) => new(LineChange.Kept, text);
}

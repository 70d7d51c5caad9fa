using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.WalkThrough.Output;

namespace ImsMigration.WalkThrough.Differences;

/// <summary>Prints changes in the unified form that everybody reads.</summary>
internal static class DiffPrinter
{
    /// <summary>The number of unchanged lines shown around a change.</summary>
    private const int Context = 3;

    /// <summary>Prints the changed lines of <paramref name="change"/> with the lines around them, and without the values in them.</summary>
    public static void Print(FileChange change, Terminal terminal)
    {
        terminal.WriteLine($"--- {change.Path}  (before)", TextStyle.Bold);
        terminal.WriteLine($"+++ {change.Path}  (after)", TextStyle.Bold);
        if (change.Added + change.Removed == 0)
        {
            terminal.WriteLine("    only bytes that do not show as text differ", TextStyle.Faint);
            return;
        }

        var lines = HiddenValues.In(change);
        foreach (var (start, end) in Hunks(lines))
        {
            PrintHunk(lines, start, end, terminal);
        }
    }

    private static void PrintHunk(ImmutableArray<DiffLine> lines, int start, int end, Terminal terminal)
    {
        var oldStart = Count(lines, 0, start, LineChange.Added) + 1;
        var newStart = Count(lines, 0, start, LineChange.Removed) + 1;
        var oldCount = Count(lines, start, end, LineChange.Added);
        var newCount = Count(lines, start, end, LineChange.Removed);
        terminal.WriteLine($"@@ -{oldStart},{oldCount} +{newStart},{newCount} @@", TextStyle.Cyan);
        foreach (var line in lines.AsSpan(start, end - start))
        {
            var (sign, style) = line.Change switch
            {
                LineChange.Added => ("+", TextStyle.Green),
                LineChange.Removed => ("-", TextStyle.Red),
                _ => (" ", TextStyle.Plain),
            };
            terminal.WriteLine(sign + line.Text, style);
        }
    }

    /// <summary>The ranges of lines to show: each change with its context, those that touch joined.</summary>
    private static List<(int Start, int End)> Hunks(ImmutableArray<DiffLine> lines)
    {
        var hunks = new List<(int Start, int End)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Change == LineChange.Kept)
            {
                continue;
            }

            var start = Math.Max(0, i - Context);
            var end = Math.Min(lines.Length, i + Context + 1);
            if (hunks.Count > 0 && hunks[^1].End >= start)
            {
                hunks[^1] = (hunks[^1].Start, end);
            }
            else
            {
                hunks.Add((start, end));
            }
        }

        return hunks;
    }

    /// <summary>The number of lines in a range that belong to one of the two files: all but those with the other's change.</summary>
    private static int Count(ImmutableArray<DiffLine> lines, int start, int end, LineChange except) =>
        lines.Skip(start).Take(end - start).Count(line => line.Change != except);
}

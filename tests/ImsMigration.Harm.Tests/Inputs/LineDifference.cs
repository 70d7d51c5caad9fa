using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Harm.Tests.Inputs;

/// <summary>Compares two texts line by line.</summary>
internal static class LineDifference
{
    /// <summary>The lines of the files of a program that went, with a minus, and those that came, with a plus.</summary>
    public static async Task<string> OfAsync(Solution before, Solution after)
    {
        var lines = new List<string>();
        foreach (var document in before.Projects.Single().Documents)
        {
            var (old, current) = (await document.GetTextAsync(), await after.GetDocument(document.Id)!.GetTextAsync());
            if (!old.ContentEquals(current))
            {
                lines.Add("in " + document.Name);
                lines.AddRange(Of(old, current));
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>The lines that went, with a minus, and those that came, with a plus, in order.</summary>
    private static IEnumerable<string> Of(SourceText before, SourceText after)
    {
        var (old, current) = (LinesOf(before), LinesOf(after));
        return Edits(old, current).SelectMany(edit =>
            old[edit.Start..edit.End].Select(static line => "- " + line).Concat(current[edit.NewStart..edit.NewEnd].Select(static line => "+ " + line)).Append("  ..."));
    }

    /// <summary>The runs of lines that differ: those of <paramref name="old"/> that went, and those of <paramref name="current"/> that came in their place.</summary>
    public static IReadOnlyList<(int Start, int End, int NewStart, int NewEnd)> Edits(string[] old, string[] current)
    {
        var common = CommonLengths(old, current);
        var edits = new List<(int, int, int, int)>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < current.Length)
        {
            if (i < old.Length && j < current.Length && old[i] == current[j])
            {
                i++;
                j++;
                continue;
            }

            var (start, newStart) = (i, j);
            while ((i < old.Length || j < current.Length) && !(i < old.Length && j < current.Length && old[i] == current[j]))
            {
                if (j == current.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
                {
                    i++;
                }
                else
                {
                    j++;
                }
            }

            edits.Add((start, i, newStart, j));
        }

        return edits;
    }

    /// <summary>The lines of <paramref name="text"/> without their ends.</summary>
    public static string[] LinesOf(SourceText text) => [.. text.Lines.Select(static line => line.ToString())];

    private static int[,] CommonLengths(string[] old, string[] current)
    {
        var common = new int[old.Length + 1, current.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = current.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == current[j] ? common[i + 1, j + 1] + 1 : System.Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}

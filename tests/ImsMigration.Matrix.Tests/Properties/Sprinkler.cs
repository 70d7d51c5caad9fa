using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Properties;

/// <summary>
/// Writes numbered comments and directives beside the lines of a patch that stay. They belong to none of the removed
/// lines, however near those are, so the fix must leave each of them where it is.
/// </summary>
internal sealed class Sprinkler(Random random)
{
    private int _marks;

    /// <summary>How many were written so far.</summary>
    public int Marks => _marks;

    /// <summary>Returns the patches <paramref name="files"/> with comments.</summary>
    public ImmutableSortedDictionary<string, string> Sprinkle(ImmutableSortedDictionary<string, string> files) => files.ToImmutableSortedDictionary(
        static file => file.Key,
        file => string.Join('\n', Lines(file.Value.ReplaceLineEndings("\n").Split('\n'))));

    private IEnumerable<string> Lines(string[] patch)
    {
        if (patch[0][0] == ' ')
        {
            yield return $" // {Mark()}: the head of the file.";
            yield return string.Empty;
        }

        foreach (var line in patch)
        {
            if (line.Length == 0 || line[0] != ' ' || line.StartsWith(" using ", StringComparison.Ordinal) || random.Next(10) >= 3)
            {
                yield return line;
                continue;
            }

            var indentation = line[..^line.TrimStart().Length];
            foreach (var written in random.Next(7) switch
            {
                0 or 1 => [$"{line} // {Mark()}"],
                2 => [$"{line} /* {Mark()} */"],
                3 => [$"{indentation}// {Mark()}", line],
                4 => [$"{indentation}/* {Mark()},", $"{indentation}   in two lines */", line],
                5 => [$" #pragma warning disable CS0168 // {Mark()}", line],
                _ => (string[])[$"{indentation}#region {Mark()}", line, $"{indentation}#endregion"],
            })
            {
                yield return written;
            }
        }
    }

    private string Mark() => $"mark {++_marks}";
}

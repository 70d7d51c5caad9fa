using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>A comment with a ruler, such as <c>// ---- helpers ----</c>: it is about all code up to the next one and goes when that goes.</summary>
internal static class SectionTitle
{
    private static readonly Regex s_ruler = new(@"^\s*(?://|/\*)\s*(?:[-=*#~_/+]{3,}|.*[-=*#~_/+]{3,}\s*(?:\*/)?\s*$)", RegexOptions.CultureInvariant);

    /// <summary>Whether <paramref name="line"/> is one. A documentation comment is none.</summary>
    public static bool Is(string line) => s_ruler.IsMatch(line) && !IsDocumentation(line.Trim());

    /// <summary>
    /// Whether code of the section that the title on <paramref name="line"/> of <paramref name="text"/> begins is not among the lines
    /// <paramref name="removed"/>.
    /// </summary>
    public static bool HoldsMore(SourceText text, int line, ICollection<int> removed)
    {
        var indentation = SourceLayout.IndentationAt(text, text.Lines[line].Start).Length;
        var below = Enumerable.Range(line + 1, text.Lines.Count - line - 1)
            .Select(number => (Number: number, Text: text.ToString(text.Lines[number].Span)))
            .SkipWhile(static next => IsComment(next.Text.Trim()))
            .TakeWhile(next => !Is(next.Text) && (next.Text.Trim().Length == 0 || Indentation(next.Text) >= indentation));
        return below.Any(next => !removed.Contains(next.Number) && IsCode(next.Text.Trim()));
    }

    private static int Indentation(string line) => line.Length - line.TrimStart().Length;

    private static bool IsCode(string content) => content.Length > 0 && content[0] != '#' && !IsComment(content);

    private static bool IsComment(string content) =>
        content.StartsWith("//", StringComparison.Ordinal) || content.StartsWith("/*", StringComparison.Ordinal);

    private static bool IsDocumentation(string content) =>
        content.StartsWith("///", StringComparison.Ordinal) && !content.StartsWith("////", StringComparison.Ordinal);
}

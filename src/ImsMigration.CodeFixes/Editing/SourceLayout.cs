using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>The layout that a source file already has, for new text that must look as if it had always been there.</summary>
internal static class SourceLayout
{
    /// <summary>The newline of the file: that of its first line, or a line feed if it has one line.</summary>
    public static string NewLineOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak == first.End ? "\n" : text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }

    /// <summary>The white space before the first text of the line that holds <paramref name="position"/>.</summary>
    public static string IndentationAt(SourceText text, int position)
    {
        var line = text.ToString(text.Lines.GetLineFromPosition(position).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>Whether only white space stands between the start of the line and <paramref name="position"/>.</summary>
    public static bool StartsLine(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        return text.ToString(TextSpan.FromBounds(line.Start, position)).All(char.IsWhiteSpace);
    }

    /// <summary>The lines of <paramref name="comment"/> as comment lines, each followed by <paramref name="newLine"/>.</summary>
    public static string CommentLines(string comment, string newLine) =>
        string.Concat(comment.Split('\n').Select(line => "// " + line + newLine));

    /// <summary><paramref name="value"/> as a C# string literal; the values written by the fixes hold no character that needs escaping but the quote and the backslash.</summary>
    public static string Literal(string value) => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}

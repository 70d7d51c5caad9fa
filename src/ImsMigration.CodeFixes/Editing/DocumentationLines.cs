using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>Finds the elements of a documentation comment that have lines of their own.</summary>
internal static class DocumentationLines
{
    /// <summary>The lines of <paramref name="element"/> with their line breaks; <see langword="null"/> if anything else stands on them.</summary>
    public static TextSpan? Of(SourceText text, SyntaxNode element)
    {
        var first = text.Lines.GetLineFromPosition(element.SpanStart);
        var last = text.Lines.GetLineFromPosition(element.Span.End);
        return text.ToString(TextSpan.FromBounds(first.Start, element.SpanStart)).Trim() == "///"
            && text.ToString(TextSpan.FromBounds(element.Span.End, last.End)).Trim().Length == 0
                ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
                : null;
    }
}

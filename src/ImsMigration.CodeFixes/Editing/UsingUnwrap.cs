using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>
/// Replaces a using statement, or a try statement whose finally does nothing any more, by its body: the header and the braces go, the body
/// moves out by one level.
/// </summary>
internal static class UsingUnwrap
{
    /// <summary>The changes that unwrap <paramref name="statement"/>, of whose body <paramref name="isRemoved"/> goes as well.</summary>
    public static IEnumerable<TextChange> Changes(SourceText text, StatementSyntax statement, Func<StatementSyntax, bool> isRemoved)
    {
        if (BodyOn(text, statement) is not { } block)
        {
            // `using (a) using (b) { … }`, or a body on the same line: without the header it is still the same code.
            var kept = statement is TryStatementSyntax { Block.Statements: var inner } ? inner.Where(part => !isRemoved(part)).ToList() : [];
            return kept.Count > 0
                ?
                [
                    new TextChange(TextSpan.FromBounds(statement.SpanStart, kept[0].SpanStart), string.Empty),
                    new TextChange(TextSpan.FromBounds(kept[kept.Count - 1].Span.End, statement.Span.End), string.Empty),
                ]
                : [new TextChange(HeaderBefore(text, statement, BodyOf(statement).SpanStart), string.Empty)];
        }

        var lines = TextSpan.FromBounds(
            text.Lines.GetLineFromPosition(statement.SpanStart).Start,
            text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart).EndIncludingLineBreak);
        var footer = TextSpan.FromBounds(
            text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart).Start,
            text.Lines.GetLineFromPosition(statement.Span.End).EndIncludingLineBreak);
        return
        [
            new TextChange(lines, string.Empty),
            .. Outdent(text, block, SourceLayout.IndentationAt(text, statement.SpanStart), SourceLayout.IndentationAt(text, block.Statements[0].SpanStart)),
            new TextChange(footer, string.Empty),
        ];
    }

    /// <summary>What is written at <paramref name="place"/>, its further lines moved out with the bodies of <paramref name="unwrapped"/>.</summary>
    public static string Outdented(SourceText text, TextSpan place, string written, IEnumerable<StatementSyntax> unwrapped)
    {
        foreach (var statement in unwrapped)
        {
            if (BodyOn(text, statement) is not { } block || !block.Span.Contains(place))
            {
                continue;
            }

            var outer = SourceLayout.IndentationAt(text, statement.SpanStart);
            var inner = SourceLayout.IndentationAt(text, block.Statements[0].SpanStart);
            if (inner.StartsWith(outer, StringComparison.Ordinal))
            {
                written = written.Replace("\n" + inner, "\n" + outer);
            }
        }

        return written;
    }

    /// <summary>The block that <paramref name="statement"/> holds on lines of its own.</summary>
    private static BlockSyntax? BodyOn(SourceText text, StatementSyntax statement) =>
        BodyOf(statement) is BlockSyntax { Statements: { Count: > 0 } statements } block
        && text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart).LineNumber != text.Lines.GetLineFromPosition(statements[0].SpanStart).LineNumber
            ? block
            : null;

    private static StatementSyntax BodyOf(StatementSyntax statement) =>
        statement is TryStatementSyntax attempt ? attempt.Block : ((UsingStatementSyntax)statement).Statement;

    /// <summary>The header up to <paramref name="body"/>: whole lines, if the body stands below it in the same column.</summary>
    private static TextSpan HeaderBefore(SourceText text, StatementSyntax statement, int body)
    {
        var start = text.Lines.GetLineFromPosition(statement.SpanStart);
        var end = text.Lines.GetLineFromPosition(body);
        return SourceLayout.StartsLine(text, statement.SpanStart) && start.LineNumber != end.LineNumber && statement.SpanStart - start.Start == body - end.Start
            ? TextSpan.FromBounds(start.Start, end.Start)
            : TextSpan.FromBounds(statement.SpanStart, body);
    }

    private static IEnumerable<TextChange> Outdent(SourceText text, BlockSyntax block, string outer, string inner)
    {
        if (!inner.StartsWith(outer, StringComparison.Ordinal))
        {
            yield break;
        }

        var first = text.Lines.GetLineFromPosition(block.OpenBraceToken.SpanStart).LineNumber + 1;
        var last = text.Lines.GetLineFromPosition(block.CloseBraceToken.SpanStart).LineNumber - 1;
        for (var number = first; number <= last; number++)
        {
            var line = text.Lines[number];
            var span = new TextSpan(line.Start + outer.Length, inner.Length - outer.Length);
            if (line.End >= span.End && text.ToString(TextSpan.FromBounds(line.Start, span.End)).All(char.IsWhiteSpace) && !IsInsideToken(block, line.Start))
            {
                yield return new TextChange(span, string.Empty);
            }
        }
    }

    /// <summary>The lines of a verbatim or raw string are content.</summary>
    private static bool IsInsideToken(BlockSyntax block, int position)
    {
        var token = block.FindToken(position);
        return token.SpanStart < position && position < token.Span.End;
    }
}

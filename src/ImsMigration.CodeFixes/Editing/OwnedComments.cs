using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>
/// Says which comments belong to removed code: those directly above it, unless they introduce a paragraph of which other
/// code stays; and a block of its own beside it that speaks of nothing but keys and assertions. Every other comment stays.
/// </summary>
internal static class OwnedComments
{
    private static readonly Regex s_subject = new(
        @"openssl|\.pfx|\bpfx\b|\.p12|pkcs|private[ _.-]?key|certificate|\bcert\b|\bjwt\b|json web token|assertion|meta-?scope|x\.?509|\.pem\b|\bpem\b|rs256|rsa\b|export password",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Words that say enough in a comment directly above removed code, and too little anywhere else.</summary>
    private static readonly Regex s_subjectOfNextLine = new(@"\bkeys?\b|\bsign(?:s|ed|ing|ature)?\b|\bclaims?\b|\baudience\b|\bmilliseconds?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex s_assertion = new(@"assertion|\bjwt\b|json web token", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// The line at which the removal of <paramref name="node"/> on <paramref name="line"/> starts, with the comments above
    /// it. <paramref name="removed"/> holds the lines that go for any reason.
    /// </summary>
    public static int FirstLine(SourceText text, SyntaxNode node, int line, ICollection<int> removed)
    {
        var first = line;
        while (first > 0
            && IsComment(LineText(text, first - 1))
            && (!IsHeader(node) || IsDocumentation(LineText(text, first - 1)))
            && !(SectionTitle.Is(LineText(text, first - 1)) && SectionTitle.HoldsMore(text, first - 1, removed)))
        {
            first--;
        }

        if (first == line || !IntroducesParagraph(text, node, removed))
        {
            return first;
        }

        // The comment may be about the whole paragraph; it goes only if it speaks of what is removed.
        for (var comment = first; comment < line; comment++)
        {
            if (s_subject.IsMatch(LineText(text, comment)) || s_subjectOfNextLine.IsMatch(LineText(text, comment)))
            {
                return first;
            }
        }

        return line;
    }

    /// <summary>
    /// The lines of the comment directly above <paramref name="statement"/>, which stays without its part in
    /// <paramref name="removed"/>, if the comment speaks of the assertion and nothing that is left of the statement does.
    /// </summary>
    public static IEnumerable<int> LinesAbove(SourceText text, StatementSyntax statement, TextSpan removed)
    {
        var line = text.Lines.GetLineFromPosition(statement.SpanStart).LineNumber;
        var first = line;
        while (first > 0 && IsLineComment(LineText(text, first - 1)))
        {
            first--;
        }

        var isSubject = false;
        for (var comment = first; comment < line; comment++)
        {
            isSubject |= s_assertion.IsMatch(LineText(text, comment));
        }

        var rest = text.ToString(TextSpan.FromBounds(statement.SpanStart, Math.Max(statement.SpanStart, removed.Start)))
            + text.ToString(TextSpan.FromBounds(Math.Min(removed.End, statement.Span.End), statement.Span.End));
        return isSubject && !s_assertion.IsMatch(rest) ? Enumerable.Range(first, line - first) : [];
    }

    /// <summary>
    /// The last line of the removal that ends with <paramref name="last"/>: comment blocks that follow it, set apart by
    /// blank lines, are taken if they are about keys and assertions and about nothing on the next line of code.
    /// </summary>
    public static int ExtendDown(SourceText text, int last, ICollection<int> removed)
    {
        var line = last + 1;
        while (true)
        {
            while (line < text.Lines.Count && LineText(text, line).Trim().Length == 0)
            {
                line++;
            }

            var start = line;
            var isSubject = false;
            while (line < text.Lines.Count && IsLineComment(LineText(text, line)))
            {
                if (SectionTitle.Is(LineText(text, line)) && SectionTitle.HoldsMore(text, line, removed))
                {
                    return last;
                }

                isSubject |= s_subject.IsMatch(LineText(text, line));
                line++;
            }

            var isSetApart = line < text.Lines.Count && (LineText(text, line).Trim().Length == 0 || removed.Contains(line));
            if (start == line || !isSubject || !isSetApart)
            {
                return last;
            }

            last = line - 1;
        }
    }

    /// <summary>Whether a comment above <paramref name="node"/>, with which the file begins, is about the file: a licence, or what the program is for.</summary>
    private static bool IsHeader(SyntaxNode node) =>
        node is not (StatementSyntax or GlobalStatementSyntax) && node.GetFirstToken().GetPreviousToken().RawKind == 0;

    private static bool IsDocumentation(string line) => line.TrimStart().StartsWith("///", StringComparison.Ordinal);

    /// <summary>Whether code that stays follows in the same paragraph: then a comment above is about more than what goes.</summary>
    private static bool IntroducesParagraph(SourceText text, SyntaxNode node, ICollection<int> removed)
    {
        if (node is not StatementSyntax || node.GetLeadingTrivia().ToString().Contains("///"))
        {
            return false;
        }

        var below = text.Lines.GetLineFromPosition(node.Span.End).LineNumber + 1;
        while (removed.Contains(below))
        {
            below++;
        }

        if (below >= text.Lines.Count)
        {
            return false;
        }

        var content = LineText(text, below).Trim();
        return content.Length > 0 && !IsLineComment(content) && content[0] is not ('}' or '{');
    }

    private static bool IsComment(string line)
    {
        var content = line.Trim();
        return IsLineComment(content)
            || (content.StartsWith("/*", StringComparison.Ordinal) && content.EndsWith("*/", StringComparison.Ordinal));
    }

    private static bool IsLineComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    private static string LineText(SourceText text, int line) => text.ToString(text.Lines[line].Span);
}

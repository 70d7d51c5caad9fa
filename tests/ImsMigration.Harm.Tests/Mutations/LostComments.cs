using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Harm.Tests.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImsMigration.Harm.Tests.Mutations;

/// <summary>
/// Finds comments that went although nothing went that they can belong to. A comment may go if code on its own line went, if it stands
/// directly above a line of code that went, with nothing but other comments and blank lines between, or if it is about keys and assertions
/// and stands directly below such a line.
/// </summary>
internal static partial class LostComments
{
    /// <summary>Each comment of <paramref name="before"/> that should still be in <paramref name="after"/>.</summary>
    public static IReadOnlyList<string> Find(SyntaxNode? before, SyntaxNode? after)
    {
        if (before is null || after is null)
        {
            return [];
        }

        var remaining = CommentsIn(after).GroupBy(static comment => comment.Text, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        var missing = new List<Comment>();
        foreach (var group in CommentsIn(before).GroupBy(static comment => comment.Text, StringComparer.Ordinal))
        {
            // Of several of the same text, any one may have gone.
            if (group.Count() > remaining.GetValueOrDefault(group.Key))
            {
                missing.AddRange(group);
            }
        }

        if (missing.Count == 0)
        {
            return [];
        }

        var (text, current) = (before.SyntaxTree.GetText(), after.SyntaxTree.GetText());
        var (old, lines) = (LineDifference.LinesOf(text), LineDifference.LinesOf(current));
        var edits = LineDifference.Edits(old, lines);
        var code = LinesWithCode(before);
        return
        [
            .. missing
                .GroupBy(static comment => comment.Text, StringComparer.Ordinal)
                .Where(group => group.Count(comment => MayGo(comment, edits, code)) < group.Count() - remaining.GetValueOrDefault(group.Key))
                .Select(static group => $"line {group.First().FirstLine + 1}: {group.Key}"),
        ];
    }

    private static bool MayGo(Comment comment, IReadOnlyList<(int Start, int End, int NewStart, int NewEnd)> edits, HashSet<int> code)
    {
        foreach (var (start, end, _, _) in edits)
        {
            if (comment.FirstLine < start || comment.FirstLine >= end)
            {
                continue;
            }

            var below = Enumerable.Range(comment.LastLine, Math.Max(0, end - comment.LastLine)).Any(code.Contains);
            return below || code.Contains(comment.FirstLine) || (Subject().IsMatch(comment.Text) && Enumerable.Range(start, comment.FirstLine - start).Any(code.Contains));
        }

        return false;
    }

    private static HashSet<int> LinesWithCode(SyntaxNode root)
    {
        var text = root.SyntaxTree.GetText();
        return [.. root.DescendantTokens().Where(static token => token.Span.Length > 0).SelectMany(token =>
        {
            var first = text.Lines.GetLineFromPosition(token.SpanStart).LineNumber;
            return Enumerable.Range(first, text.Lines.GetLineFromPosition(token.Span.End).LineNumber - first + 1);
        })];
    }

    private static IEnumerable<Comment> CommentsIn(SyntaxNode root)
    {
        var text = root.SyntaxTree.GetText();
        return root.DescendantTrivia()
            .Where(static trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
            .Select(trivia => new Comment(
                Blanks().Replace(trivia.ToFullString().Trim(), " "),
                text.Lines.GetLineFromPosition(trivia.SpanStart).LineNumber,
                text.Lines.GetLineFromPosition(Math.Max(trivia.SpanStart, trivia.Span.End - 1)).LineNumber));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"key|certificate|pfx|p12|pkcs|jwt|token|assertion|scope|x\.?509|pem|rs256|rsa|sign|password|claim|millisecond", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    private sealed record Comment(string Text, int FirstLine, int LastLine);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Responses;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Lifetimes;

/// <summary>
/// Puts right what comments say of a place that took milliseconds and now takes seconds, and of the member that holds the
/// value: the unit is written anew, and a comment on the conversion, of which nothing is left, goes.
/// </summary>
internal static class MillisecondComments
{
    private const int LongestNote = 2;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex s_unit = new(@"\b(?:milli-?(?<second>seconds?)|millis|msecs?|ms)\b", Options);

    /// <summary>A length of time of its own, such as a timeout.</summary>
    private static readonly Regex s_length = new(@"\d\s*(?:milli|msec|ms\b)", Options);

    /// <summary>What is said of the conversion, or of how odd the unit is: without it there is nothing to say.</summary>
    private static readonly Regex s_conversion = new(@"\bseconds?\b|\bsecs?\b|(?<!['’])\bs\b|1[,._ ]?000|divid|conver|[-=]>|\bunlike\b|\binstead\b|\bthough\b|although|contrary", Options);

    /// <summary>The edits to the comments behind the place of <paramref name="use"/>, directly above its statement, and at the member that it reads.</summary>
    public static IEnumerable<Replacement> Of(MillisecondUse use, ProgramModel program)
    {
        var members = use.Reads.Select(static read => read.Operation)
            .OfType<IMemberReferenceOperation>()
            .SelectMany(static read => read.Member.DeclaringSyntaxReferences)
            .Where(reference => program.Contains(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(program.CancellationToken));
        return members.Append(use.Place.Node).SelectMany(node => At(node, program));
    }

    private static IEnumerable<Replacement> At(SyntaxNode node, ProgramModel program)
    {
        var tree = node.SyntaxTree;
        var text = tree.GetText(program.CancellationToken);
        var above = ScopeComment.LineOf(node, text) is { } line ? Above(line, text) : [];
        return new[] { above, Behind(node, text, program) }
            .Where(note => note.Any(comment => s_unit.IsMatch(text.ToString(comment))) && !note.Any(comment => s_length.IsMatch(text.ToString(comment))))
            .SelectMany(note => Corrected(note, text))
            .Select(change => new Replacement(tree, change.Span, change.NewText!));
    }

    /// <summary>The lines of comment, also of documentation, directly above <paramref name="node"/>.</summary>
    private static List<TextSpan> Above(SyntaxNode node, SourceText text)
    {
        var lines = new List<TextSpan>();
        for (var number = text.Lines.GetLineFromPosition(node.SpanStart).LineNumber - 1; number >= 0; number--)
        {
            var line = text.Lines[number];
            var content = text.ToString(line.Span);
            if (!content.TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                break;
            }

            lines.Insert(0, TextSpan.FromBounds(line.Start + content.Length - content.TrimStart().Length, line.End));
        }

        return lines;
    }

    private static List<TextSpan> Behind(SyntaxNode node, SourceText text, ProgramModel program)
    {
        var line = text.Lines.GetLineFromPosition(node.Span.End);
        return node.SyntaxTree.GetRoot(program.CancellationToken).DescendantTrivia(line.Span)
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && line.Span.Contains(trivia.SpanStart))
            .Select(static trivia => trivia.Span)
            .ToList();
    }

    private static IEnumerable<TextChange> Corrected(List<TextSpan> note, SourceText text)
    {
        if (!note.Any(comment => s_conversion.IsMatch(s_unit.Replace(text.ToString(comment), string.Empty))))
        {
            return note.SelectMany(comment => Renamed(comment, text));
        }

        var isDocumentation = text.ToString(note[0]).StartsWith("///", StringComparison.Ordinal);
        return isDocumentation || note.Count > LongestNote ? [] : note.Select(comment => new TextChange(WithItsSpace(comment, text), string.Empty));
    }

    private static IEnumerable<TextChange> Renamed(TextSpan comment, SourceText text) =>
        s_unit.Matches(text.ToString(comment)).Cast<Match>().Select(match =>
            new TextChange(new TextSpan(comment.Start + match.Index, match.Length), Seconds(match)));

    /// <summary><c>seconds</c>, with a capital where the old word began with one and was not written in capitals.</summary>
    private static string Seconds(Match match)
    {
        var word = match.Groups["second"] is { Success: true } second ? second.Value : "seconds";
        return char.IsUpper(match.Value[0]) && match.Value.Any(char.IsLower) ? char.ToUpperInvariant(word[0]) + word.Substring(1) : word;
    }

    /// <summary>The whole line of a comment that has one; otherwise also the space before it.</summary>
    private static TextSpan WithItsSpace(TextSpan comment, SourceText text)
    {
        if (SourceLayout.StartsLine(text, comment.Start))
        {
            return text.Lines.GetLineFromPosition(comment.Start).SpanIncludingLineBreak;
        }

        var start = comment.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return TextSpan.FromBounds(start, comment.End);
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>Removes elements of a separated list: arguments, parameters, declarators, elements of an initializer.</summary>
internal static class ListEdits
{
    /// <summary>
    /// The changes that remove <paramref name="elements"/>, which share one parent, each with one separator. An element
    /// that stands alone on its lines is added to <paramref name="lines"/> instead, so that the comment of its neighbour stays.
    /// </summary>
    public static IEnumerable<TextChange> Remove(SourceText text, IReadOnlyCollection<SyntaxNode> elements, RemovedLines lines)
    {
        var parent = elements.First().Parent!;
        var list = parent.ChildNodesAndTokens();
        var nodes = list.Where(child => child.IsNode && IsElement(child.AsNode()!, elements.First())).Select(static child => child.AsNode()!).ToList();
        var changes = new List<TextChange>();
        var inline = new List<SyntaxNode>();
        var kept = nodes.Where(node => !elements.Contains(node)).ToList();
        if (kept.Count == 0 && EmptiedList.Remove(parent) is { } all)
        {
            return [all];
        }

        foreach (var element in elements.OrderBy(static element => element.SpanStart))
        {
            var separator = SeparatorAfter(element);
            var trailing = separator is { } comma && element.Span.End == comma.SpanStart ? 1 : 0;

            // A comma that begins the next line would stay without the element.
            if ((trailing == 1 || separator is null) && lines.TryAdd(element, trailing))
            {
                continue;
            }

            if (kept.LastOrDefault(node => node.SpanStart < element.SpanStart) is { } neighbour
                && SeparatorAfter(neighbour) is { } before
                && nodes[nodes.Count - 1] == element
                && ClosingBehind(text, element, lines) is { } closing)
            {
                // What goes between the two, on the lines of the neighbour, is a part of the same change.
                var end = inline.LastOrDefault(node => node.SpanStart > neighbour.SpanStart) is { } between ? SeparatorAfter(between)?.Span.End ?? between.Span.End : before.Span.End;
                changes.RemoveAll(change => change.Span.Start >= before.SpanStart && change.Span.End <= end);
                changes.Add(new TextChange(TextSpan.FromBounds(before.SpanStart, end), closing));
                continue;
            }

            inline.Add(element);

            var next = nodes.FirstOrDefault(node => node.SpanStart > element.SpanStart);
            var previous = kept.LastOrDefault(node => node.SpanStart < element.SpanStart);
            var span = (previous, next) switch
            {
                (null, null) => element.Span,
                (null, _) => TextSpan.FromBounds(element.SpanStart, next.SpanStart),
                _ => Behind(previous, element, text),
            };
            changes.Add(new TextChange(span, string.Empty));
        }

        // The last element must not keep the separator of those that went, unless the list ended with one before.
        if (SeparatorAfter(nodes[nodes.Count - 1]) is null && kept.LastOrDefault() is { } last && elements.Any(element => element.SpanStart > last.SpanStart)
            && SeparatorAfter(last) is { } dangling && changes.All(change => !change.Span.Contains(dangling.Span)))
        {
            changes.Add(new TextChange(dangling.Span, string.Empty));
        }

        return changes;
    }

    /// <summary>
    /// All from the separator behind <paramref name="previous"/> to the end of <paramref name="element"/>; where the separator begins a line, from the
    /// end of the line before, and with the comment behind the element.
    /// </summary>
    private static TextSpan Behind(SyntaxNode previous, SyntaxNode element, SourceText text)
    {
        var start = SeparatorAfter(previous)?.SpanStart ?? previous.Span.End;
        var last = text.Lines.GetLineFromPosition(element.Span.End);
        if (text.Lines.GetLineFromPosition(start) is not { LineNumber: > 0 } first || !SourceLayout.StartsLine(text, start))
        {
            return TextSpan.FromBounds(start, element.Span.End);
        }

        var endsLine = element.GetLastToken().GetNextToken() is { RawKind: not 0 } next && next.SpanStart > last.End;
        return TextSpan.FromBounds(text.Lines[first.LineNumber - 1].End, endsLine ? last.End : element.Span.End);
    }

    /// <summary>
    /// The closing brackets behind the last element, if they are all that stands on its line besides it: they move up to
    /// the neighbour, whose comment stays, and the line goes.
    /// </summary>
    private static string? ClosingBehind(SourceText text, SyntaxNode element, RemovedLines lines)
    {
        var line = text.Lines.GetLineFromPosition(element.Span.End);
        var last = element.GetLastToken();
        for (var token = last.GetNextToken(); !token.IsKind(SyntaxKind.None) && token.SpanStart < line.End; token = token.GetNextToken())
        {
            last = token;
        }

        var closing = text.ToString(TextSpan.FromBounds(element.Span.End, last.Span.End));
        if (closing.Length == 0 || !SourceLayout.StartsLine(text, element.SpanStart) || closing.Any(static c => c is not (')' or ']' or ';')))
        {
            return null;
        }

        lines.Add(text.Lines.GetLineFromPosition(element.SpanStart).LineNumber, line.LineNumber);
        return closing;
    }

    private static bool IsElement(SyntaxNode node, SyntaxNode sample) =>
        node.RawKind == sample.RawKind || (node is ExpressionSyntax && sample is ExpressionSyntax);

    private static SyntaxToken? SeparatorAfter(SyntaxNode element)
    {
        var next = element.GetLastToken().GetNextToken();
        return next.IsKind(SyntaxKind.CommaToken) && next.Parent == element.Parent ? next : null;
    }
}

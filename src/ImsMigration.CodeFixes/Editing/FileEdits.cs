using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>
/// Turns the removals and replacements of one file into text changes. Removed statements take their lines, the comments
/// that belong to them and the blank lines that separated them; every other byte of the file stays.
/// </summary>
internal static class FileEdits
{
    /// <summary>The changes to <paramref name="text"/>, sorted and without overlaps.</summary>
    public static IReadOnlyList<TextChange> Changes(
        SourceText text,
        IReadOnlyCollection<Removal> removals,
        IReadOnlyCollection<Replacement> replacements)
    {
        var outermost = removals
            .Where(removal => !removals.Any(other => other != removal && other.Span.Contains(removal.Span) && (other.Span != removal.Span || IsEarlier(removals, other, removal))))
            .Where(removal => !replacements.Any(replacement => replacement.Span.Contains(removal.Span)))
            .ToList();
        var lines = new RemovedLines(text);
        var changes = new List<TextChange>();
        foreach (var removal in outermost.Where(static removal => removal.Style == RemovalStyle.Lines))
        {
            if (!lines.TryAdd(removal.Node))
            {
                changes.Add(new TextChange(InlineSpan(text, removal.Span), string.Empty));
            }
        }

        foreach (var argument in outermost.Select(static removal => removal.Node).OfType<ArgumentSyntax>())
        {
            if (argument.FirstAncestorOrSelf<StatementSyntax>() is { } statement)
            {
                lines.Add(OwnedComments.LinesAbove(text, statement, argument.Span));
            }
        }

        foreach (var entry in replacements.Where(static replacement => replacement.Entry is not null))
        {
            lines.Add(OwnedComments.LinesAbove(text, entry.Entry!, entry.Span));
        }

        foreach (var parameter in outermost.Select(static removal => removal.Node).OfType<ParameterSyntax>())
        {
            ParameterDocumentation.Remove(text, parameter, lines);
        }

        foreach (var list in outermost.Where(static removal => removal.Style == RemovalStyle.Element).GroupBy(static removal => removal.Node.Parent))
        {
            changes.AddRange(ListEdits.Remove(text, list.Select(static removal => removal.Node).ToList(), lines));
        }

        foreach (var removal in outermost)
        {
            switch (removal.Style)
            {
                case RemovalStyle.Link:
                    changes.Add(new TextChange(LinkSpan(text, removal), string.Empty));
                    break;
                case RemovalStyle.Unwrap:
                    bool IsRemoved(StatementSyntax part) => outermost.Any(other => other != removal && other.Span.Contains(part.Span));
                    changes.AddRange(UsingUnwrap.Changes(text, (StatementSyntax)removal.Node, IsRemoved));
                    break;
                case RemovalStyle.Discard:
                    changes.Add(new TextChange(removal.Span, "_"));
                    break;
                case RemovalStyle.Body:
                    changes.Add(EmptiedBody.Change((ArrowExpressionClauseSyntax)removal.Node));
                    break;
                case RemovalStyle.Operand:
                    changes.Add(new TextChange(OperandSpan(removal.Node), string.Empty));
                    break;
                case RemovalStyle.Branch:
                    changes.Add(new TextChange(removal.Span, string.Empty));
                    changes.Add(NegatedCondition.Of(((IfStatementSyntax)removal.Node).Condition));
                    break;
                case RemovalStyle.Reduction:
                    changes.Add(new TextChange(removal.Span, string.Empty));
                    changes.Add(new TextChange(RestSpan(removal), string.Empty));
                    break;
            }
        }

        var unwrapped = outermost.Where(static removal => removal.Style == RemovalStyle.Unwrap).Select(static removal => (StatementSyntax)removal.Node).ToList();
        changes.AddRange(replacements
            .Where(replacement => !outermost.Any(removal => removal.Span.Contains(replacement.Span)))
            .Select(replacement => new TextChange(replacement.Span, UsingUnwrap.Outdented(text, replacement.Span, replacement.Text, unwrapped))));
        changes.AddRange(lines.Changes());
        return WithoutOverlaps(changes);
    }

    private static bool IsEarlier(IReadOnlyCollection<Removal> removals, Removal first, Removal second)
    {
        foreach (var removal in removals)
        {
            if (removal == first || removal == second)
            {
                return removal == first;
            }
        }

        return false;
    }

    /// <summary>A statement that shares its line with others goes with one of the spaces around it.</summary>
    private static TextSpan InlineSpan(SourceText text, TextSpan span)
    {
        var end = span.End;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>
    /// A link on a line of its own leaves the line before it as it is, with the comment at its end. One that does not begin
    /// where the chain before it ends has been measured already.
    /// </summary>
    private static TextSpan LinkSpan(SourceText text, Removal link)
    {
        if (((InvocationExpressionSyntax)link.Node).Expression is not MemberAccessExpressionSyntax access)
        {
            return link.Span;
        }

        var start = access.OperatorToken.SpanStart;
        return link.Span.Start == access.Expression.Span.End && SourceLayout.StartsLine(text, start)
            ? TextSpan.FromBounds(text.Lines[text.Lines.GetLineFromPosition(start).LineNumber - 1].End, link.Span.End)
            : link.Span;
    }

    /// <summary>What stands between the part that stays and the end of its statement.</summary>
    private static TextSpan RestSpan(Removal reduction)
    {
        var step = reduction.Node.FindToken(reduction.Span.End).Parent!.AncestorsAndSelf().Last(node => node.SpanStart == reduction.Span.End && SteppingPart.CanStand(node));
        return TextSpan.FromBounds(step.Span.End, reduction.Node.GetLastToken().SpanStart);
    }

    /// <summary>An operand goes with the operator that joins it to its neighbour.</summary>
    private static TextSpan OperandSpan(SyntaxNode operand)
    {
        if (operand.Parent is not BinaryExpressionSyntax binary)
        {
            return operand.Span;
        }

        return binary.Left == operand
            ? TextSpan.FromBounds(operand.SpanStart, binary.Right.SpanStart)
            : TextSpan.FromBounds(binary.Left.Span.End, operand.Span.End);
    }

    private static List<TextChange> WithoutOverlaps(List<TextChange> changes)
    {
        var result = new List<TextChange>();
        foreach (var change in changes.Distinct().OrderBy(static change => change.Span.Start).ThenBy(static change => !change.Span.IsEmpty).ThenByDescending(static change => change.Span.Length))
        {
            if (result.Count > 0 && change.Span.Start < result[result.Count - 1].Span.End)
            {
                // Two removals side by side can claim the same separator: join them.
                var last = result[result.Count - 1];
                if (last.NewText!.Length == 0 && change.NewText!.Length == 0)
                {
                    result[result.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, change.Span.End)), string.Empty);
                }

                continue;
            }

            result.Add(change);
        }

        return result;
    }
}

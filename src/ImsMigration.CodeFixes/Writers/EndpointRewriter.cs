using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Editing;
using ImsMigration.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers;

/// <summary>Points a mention of the JWT exchange to the token endpoint.</summary>
internal static class EndpointRewriter
{
    /// <summary>The edits of <paramref name="mention"/>: inside a literal only the URL changes, whatever its quotes.</summary>
    public static IEnumerable<Replacement> Rewrite(EndpointMention mention)
    {
        var source = mention.Node.ToString();
        if (mention.Tail is { } tail)
        {
            return
            [
                new Replacement(mention.Node.SyntaxTree, mention.Node.Span, source.Replace("exchange", "token")),
                new Replacement(tail.SyntaxTree, tail.Span, tail.ToString().Replace("jwt", "v3")),
            ];
        }

        if (mention.Replacement is { } replacement)
        {
            return [new Replacement(mention.Node.SyntaxTree, mention.Node.Span, source.Replace(mention.Text, replacement))];
        }

        if (mention.Part is EndpointPart.Base or EndpointPart.Last or EndpointPart.Tail)
        {
            return [new Replacement(mention.Node.SyntaxTree, mention.Node.Span, source.Replace(mention.Text, ImsEndpoints.ToTokenEndpointPart(mention.Text)))];
        }

        var relative = mention.Node.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(static literal => literal.Token.Value is string text && ImsEndpoints.NamesRelativeExchange(text));
        if (relative is not null)
        {
            return [new Replacement(relative.SyntaxTree, relative.Span, SourceLayout.Literal(ImsEndpoints.ToTokenEndpoint(relative.Token.ValueText)))];
        }

        if (mention.Node is BinaryExpressionSyntax)
        {
            return [new Replacement(mention.Node.SyntaxTree, mention.Node.Span, SourceLayout.Literal(ImsEndpoints.ToTokenEndpoint(mention.Text)))];
        }

        var content = source.Trim('"');
        return [Difference(mention.Node, source, source.Replace(content, ImsEndpoints.ToTokenEndpoint(content)))];
    }

    /// <summary>The smallest edit that makes <paramref name="after"/> of <paramref name="before"/>, so that other edits of the same text stay possible.</summary>
    private static Replacement Difference(SyntaxNode node, string before, string after)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var head = 0;
        while (head < shorter && before[head] == after[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < shorter - head && before[before.Length - 1 - tail] == after[after.Length - 1 - tail])
        {
            tail++;
        }

        var span = TextSpan.FromBounds(node.SpanStart + head, node.Span.End - tail);
        return new Replacement(node.SyntaxTree, span, after.Substring(head, after.Length - head - tail));
    }
}

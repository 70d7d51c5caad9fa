using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Ims;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Rewriting;

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

        if (mention.Part is EndpointPart.Base or EndpointPart.Last)
        {
            return [new Replacement(mention.Node.SyntaxTree, mention.Node.Span, source.Replace(mention.Text, ImsEndpoints.ToTokenEndpointPart(mention.Text)))];
        }

        var relative = mention.Node.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .FirstOrDefault(static literal => literal.Token.Value is string text && ImsEndpoints.NamesRelativeExchange(text));
        if (relative is not null)
        {
            return [new Replacement(relative.SyntaxTree, relative.Span, SourceLayout.Literal(ImsEndpoints.ToTokenEndpoint(relative.Token.ValueText)))];
        }

        var isText = mention.Node is not BinaryExpressionSyntax;
        var migrated = ImsEndpoints.ToTokenEndpoint(isText ? mention.Node.GetFirstToken().Text.Trim('"') : mention.Text);
        return
        [
            new Replacement(
                mention.Node.SyntaxTree,
                mention.Node.Span,
                isText ? source.Replace(source.Trim('"'), migrated) : SourceLayout.Literal(migrated)),
        ];
    }
}

using ImsMigration.Editing;
using ImsMigration.Ims;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Rewriting;

/// <summary>Points a mention of the JWT exchange to the token endpoint.</summary>
internal static class EndpointRewriter
{
    /// <summary>The edit of <paramref name="mention"/>: inside a literal only the URL changes, whatever its quotes.</summary>
    public static Replacement Rewrite(EndpointMention mention)
    {
        var source = mention.Node.ToString();
        var migrated = ImsEndpoints.ToTokenEndpoint(source);
        var text = migrated == source && mention.Node is BinaryExpressionSyntax
            ? SourceLayout.Literal(ImsEndpoints.ToTokenEndpoint(mention.Text))
            : migrated;
        return new Replacement(mention.Node.SyntaxTree, mention.Node.Span, text);
    }
}

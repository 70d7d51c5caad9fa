using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code.Trees;

/// <summary>
/// Tells whether an edit can change what other files mean: it can, unless only bodies of members differ. This is what the
/// compiler itself relies on when it keeps the declarations of a file.
/// </summary>
internal static class DeclarationShape
{
    /// <summary>A hash of everything in <paramref name="tree"/> that other files can see.</summary>
    public static int Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        var hash = root.ChildNodes().Any(static node => node is GlobalStatementSyntax) ? 1 : 0;
        foreach (var token in root.DescendantTokens(static node => !IsBody(node)))
        {
            hash = unchecked((((hash * 31) + token.RawKind) * 31) + TextWords.HashOf(token.ValueText));
        }

        return hash;
    }

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };
}

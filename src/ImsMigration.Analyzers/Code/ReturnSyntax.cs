using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>Finds what a body returns.</summary>
internal static class ReturnSyntax
{
    /// <summary>The expressions that <paramref name="body"/> returns or yields, without those of functions nested in it.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesOf(SyntaxNode? body)
    {
        if (body is null)
        {
            yield break;
        }

        foreach (var node in body.DescendantNodes(static node => node is not (ExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            switch (node)
            {
                case ReturnStatementSyntax { Expression: { } value }:
                    yield return value;
                    break;
                case YieldStatementSyntax { Expression: { } value }:
                    yield return value;
                    break;
            }
        }
    }

    /// <summary>The expressions that the function declared by <paramref name="declaration"/> returns, in a block or an expression body.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesOfFunction(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax { ExpressionBody.Expression: { } value } => [value],
        BaseMethodDeclarationSyntax { Body: { } body } => ValuesOf(body),
        LocalFunctionStatementSyntax { ExpressionBody.Expression: { } value } => [value],
        LocalFunctionStatementSyntax { Body: { } body } => ValuesOf(body),
        AnonymousFunctionExpressionSyntax { ExpressionBody: { } value } => [value],
        AnonymousFunctionExpressionSyntax { Block: { } body } => ValuesOf(body),
        AccessorDeclarationSyntax { ExpressionBody.Expression: { } value } => [value],
        AccessorDeclarationSyntax { Body: { } body } => ValuesOf(body),
        ArrowExpressionClauseSyntax { Expression: var value } => [value],
        _ => [],
    };

    /// <summary>Whether <paramref name="value"/> is written as nothing: <see langword="null"/>, a default or an empty text.</summary>
    public static bool IsNothing(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression)
        || value.IsKind(SyntaxKind.DefaultLiteralExpression)
        || value is DefaultExpressionSyntax or LiteralExpressionSyntax { Token.ValueText: "" }
        || value.ToString() is "string.Empty" or "String.Empty";
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>Empties a method or constructor whose body is an expression: <c>public void Dispose() => _key.Dispose();</c> becomes <c>public void Dispose() { }</c>.</summary>
internal static class EmptiedBody
{
    /// <summary>Whether the method of <paramref name="body"/> can do nothing instead.</summary>
    public static bool CanReplace(ArrowExpressionClauseSyntax body) => TextFor(body) is not null;

    /// <summary>The change that lets the method of <paramref name="body"/> do nothing.</summary>
    public static TextChange Change(ArrowExpressionClauseSyntax body)
    {
        var end = body.GetLastToken().GetNextToken();
        return new TextChange(TextSpan.FromBounds(body.SpanStart, end.IsKind(SyntaxKind.SemicolonToken) ? end.Span.End : body.Span.End), TextFor(body)!);
    }

    private static string? TextFor(ArrowExpressionClauseSyntax body)
    {
        if (body.Parent is ConstructorDeclarationSyntax)
        {
            return "{ }";
        }

        var (type, modifiers) = body.Parent switch
        {
            MethodDeclarationSyntax method => (method.ReturnType, method.Modifiers),
            LocalFunctionStatementSyntax function => (function.ReturnType, function.Modifiers),
            _ => default,
        };
        return type switch
        {
            _ when type is null || modifiers.Any(SyntaxKind.AsyncKeyword) => null,
            PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } => "{ }",
            IdentifierNameSyntax { Identifier.ValueText: "ValueTask" } or QualifiedNameSyntax { Right: IdentifierNameSyntax { Identifier.ValueText: "ValueTask" } } => "=> default;",
            _ => null,
        };
    }
}

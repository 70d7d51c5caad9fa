using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>The parts of a method or local function, for which the compiler has no common syntax.</summary>
/// <param name="Declaration">The declaration itself.</param>
/// <param name="Identifier">Its name.</param>
/// <param name="Modifiers">Its modifiers.</param>
/// <param name="ReturnType">What it returns.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="IsGeneric">Whether it has type parameters of its own.</param>
/// <param name="Body">Its block, if it has one.</param>
/// <param name="Arrow">Its expression body, if it has one.</param>
internal sealed record FunctionParts(
    SyntaxNode Declaration,
    SyntaxToken Identifier,
    SyntaxTokenList Modifiers,
    TypeSyntax ReturnType,
    ParameterListSyntax Parameters,
    bool IsGeneric,
    BlockSyntax? Body,
    ArrowExpressionClauseSyntax? Arrow)
{
    /// <summary>Whether it is declared inside of another function.</summary>
    public bool IsLocal => Declaration is LocalFunctionStatementSyntax;

    /// <summary>Whether it has the modifier <c>async</c>.</summary>
    public bool IsAsync => Modifiers.Any(SyntaxKind.AsyncKeyword);

    /// <summary>The parts of <paramref name="node"/>, or <see langword="null"/> if it declares neither a method nor a local function.</summary>
    public static FunctionParts? Of(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => new FunctionParts(
            method, method.Identifier, method.Modifiers, method.ReturnType, method.ParameterList, method.TypeParameterList is not null, method.Body, method.ExpressionBody),
        LocalFunctionStatementSyntax function => new FunctionParts(
            function, function.Identifier, function.Modifiers, function.ReturnType, function.ParameterList, function.TypeParameterList is not null, function.Body, function.ExpressionBody),
        _ => null,
    };
}

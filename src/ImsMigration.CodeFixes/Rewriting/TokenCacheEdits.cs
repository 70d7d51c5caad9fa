using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Recognition.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Rewriting;

/// <summary>
/// Splits a method that requests a token in two: the one that callers know hands out the kept token, one caller at a time,
/// and the one with the old body requests it. Only a request that succeeded changes what is kept.
/// </summary>
internal static class TokenCacheEdits
{
    /// <summary>How long before its end a token is given up, in seconds: time for the call that it is handed out for.</summary>
    private const int MarginSeconds = 60;

    /// <summary>
    /// The edits that make <paramref name="token"/> keep its token; empty if the method has parameters that may choose the
    /// credential, does not return the token of an answer that tells its lifetime, or belongs to a class of short life.
    /// </summary>
    public static ImmutableArray<Replacement> Of(UncachedToken token, FlowGraph graph)
    {
        var declaration = token.Declaration;
        if (declaration is not { Body: { } body, Parent: ClassDeclarationSyntax type, TypeParameterList: null }
            || !ReturnsText(token.Method)
            || !token.Method.Parameters.All(static parameter => parameter is { RefKind: RefKind.None, Type.Name: "CancellationToken" or "HttpClient" })
            || ReturnedToken.In(declaration, graph.Program) is not { } returned
            || IsReentered(declaration, body)
            || IsShortLived(token.Method.ContainingType, graph))
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var names = TokenCacheNames.For(token.Method, type, graph.Program);
        var text = declaration.SyntaxTree.GetText(graph.Program.CancellationToken);
        var layout = new TokenCacheLayout(text, declaration, graph.Program.ModelOf(declaration.SyntaxTree));
        return ImmutableArray.Create(
            layout.Fields(type, names, token.Method.IsStatic),
            layout.Head(body, names),
            layout.Return(returned, names, MarginSeconds));
    }

    private static bool ReturnsText(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_String
        || (method is { IsAsync: true, ReturnType: INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } arguments } } && arguments[0].SpecialType == SpecialType.System_String);

    /// <summary>A method that calls itself, to try again, would wait for itself.</summary>
    private static bool IsReentered(MethodDeclarationSyntax declaration, BlockSyntax body) =>
        body.DescendantTokens().Any(token => token.ValueText == declaration.Identifier.ValueText);

    /// <summary>An object that is made for every call keeps nothing between calls: registered as transient or scoped, or created where it is used.</summary>
    private static bool IsShortLived(INamedTypeSymbol type, FlowGraph graph) =>
        graph.References.Find(type).Any(static reference =>
            reference.Ancestors().OfType<GenericNameSyntax>().Any(static name => name.Identifier.ValueText is var called
                && (called.EndsWith("Transient", StringComparison.Ordinal) || called.EndsWith("Scoped", StringComparison.Ordinal) || called == "AddHttpClient"))
            || reference.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { Parent: MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax { Parent: MemberAccessExpressionSyntax } });
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Caching;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.TokenCaching;

/// <summary>
/// Splits a function that requests a token in two: the one that callers know hands out the kept token, one caller at a time,
/// and the one with the old body requests it. Only a request that succeeded changes what is kept.
/// </summary>
internal static class TokenCacheEdits
{
    /// <summary>How long before its end a token is given up, in seconds: time for the call that it is handed out for.</summary>
    private const int MarginSeconds = 60;

    /// <summary>
    /// The edits that make <paramref name="token"/> keep its token; empty if the token does not come out of an answer that tells
    /// its lifetime, depends on something that is no value, or belongs to an interface. Names that are given are added to <paramref name="taken"/>.
    /// </summary>
    public static ImmutableArray<Replacement> Of(UncachedToken token, FlowGraph graph, ISet<string> taken)
    {
        var (method, function) = (token.Method, token.Declaration);
        var result = TokenResult.Of(method.ReturnType);
        var type = function.Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is InterfaceDeclarationSyntax
            || function is not ({ Body: not null } or { Arrow: not null })
            || function.IsGeneric
            || method.IsPartialDefinition
            || method.Parameters.Any(static parameter => parameter.RefKind != RefKind.None)
            || !TokenResult.CanBeShared(result)
            || TokenSite.In(function, result, graph.Program) is not { } site
            || CallsItself(function))
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var isStatic = type is not null && (ObjectLifetime.IsValue(method.ContainingType) || ObjectLifetime.IsShort(method.ContainingType, graph) || IsStatic(function.Declaration));
        if (CacheKey.Of(function, method, isStatic, graph.Program) is not { } key || (key.Length == 1 && CanBeNull(key[0], method)))
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var names = TokenCacheNames.For(function, type, isStatic, taken, graph.Program);
        var text = function.Declaration.SyntaxTree.GetText(graph.Program.CancellationToken);
        var cache = new TokenCache(function, type, names, key, TokenResult.TextOf(function, method.ReturnType), result.IsReferenceType, TokenResult.IsTask(method.ReturnType), isStatic);
        var layout = new TokenCacheLayout(cache, text, graph.Program.ModelOf(function.Declaration.SyntaxTree));
        return layout.Head().Prepend(type is null ? KeptVariables.Declare(function, layout, graph.Program) : KeptFields.Add(cache, type, layout)).Concat(new TokenStore(site, cache, layout, MarginSeconds).Edits()).ToImmutableArray();
    }

    /// <summary>A function inside of a static one reaches static fields only.</summary>
    private static bool IsStatic(SyntaxNode declaration) =>
        declaration.AncestorsAndSelf().TakeWhile(static node => node is not TypeDeclarationSyntax).Any(static node => FunctionParts.Of(node)?.Modifiers.Any(static modifier => modifier.ValueText == "static") == true);

    /// <summary>A dictionary takes no <see langword="null"/> for a key.</summary>
    private static bool CanBeNull(CacheKeyPart key, IMethodSymbol method) =>
        key.Type.EndsWith("?", System.StringComparison.Ordinal)
        || method.Parameters.Any(parameter => parameter.Name == key.Text && parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null });

    /// <summary>A function that calls itself, to try again, would wait for itself.</summary>
    private static bool CallsItself(FunctionParts function) =>
        ((SyntaxNode?)function.Body ?? function.Arrow)!.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            name.Identifier.ValueText == function.Identifier.ValueText && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });
}

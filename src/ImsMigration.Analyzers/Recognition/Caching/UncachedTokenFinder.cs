using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Recognition.TokenRequests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Caching;

/// <summary>
/// Finds the methods that request a token whenever the program calls an API: from the request it goes to the callers, up
/// to those that call an API themselves. Any sign of a cache on the way, and any use that is not a plain call, makes it
/// silent; so does a program that runs once and then ends.
/// </summary>
internal sealed class UncachedTokenFinder
{
    private const int MaximumDepth = 8;

    private static readonly ImmutableArray<string> s_verbs = ImmutableArray.Create(
        "Post", "Send", "Execute", "Upload", "Put", "Patch", "Delete", "Download", "GetAsync", "GetString", "GetStream", "GetByteArray", "GetFromJson", "GetJson");

    private static readonly ImmutableArray<string> s_clients = ImmutableArray.Create("System.Net", "RestSharp", "Flurl");

    private readonly FlowGraph _graph;
    private readonly Lazy<ImmutableArray<IMethodSymbol>> _entries;

    /// <summary>Creates a finder over <paramref name="graph"/>.</summary>
    public UncachedTokenFinder(FlowGraph graph)
    {
        _graph = graph;
        _entries = new Lazy<ImmutableArray<IMethodSymbol>>(() =>
            graph.Program.Compilations.Select(compilation => compilation.GetEntryPoint(graph.Program.CancellationToken)).OfType<IMethodSymbol>().ToImmutableArray());
    }

    /// <summary>All such methods of the program of <paramref name="graph"/>, each once.</summary>
    public static IEnumerable<UncachedToken> FindAll(FlowGraph graph)
    {
        var finder = new UncachedTokenFinder(graph);
        return TokenRequestFinder.Find(graph)
            .Select(finder.Read)
            .OfType<UncachedToken>()
            .GroupBy(static token => token.Declaration)
            .Select(static tokens => tokens.First());
    }

    /// <summary>The method that makes <paramref name="request"/> and could do so for every call; <see langword="null"/> if none does, or not at every run.</summary>
    public static MethodDeclarationSyntax? MethodOf(TokenRequest request)
    {
        var node = request.Form.Container;
        return node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Parent: ClassDeclarationSyntax } declaration
            && !node.Ancestors().Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                ? declaration
                : null;
    }

    /// <summary>The method of <paramref name="declaration"/>, which requests a token, if it does so for every call; or else <see langword="null"/>.</summary>
    public IMethodSymbol? ReadUncached(MethodDeclarationSyntax declaration)
    {
        if (_graph.Program.DeclaredSymbolOf(declaration) is not IMethodSymbol method || IsOfEntry(method))
        {
            return null;
        }

        var callers = new List<(IMethodSymbol Method, SyntaxNode Declaration)>();
        var isApi = ApiCallsIn(declaration) > 1;
        return IsAskedAgain(method, declaration, callers, 0) && (isApi ? !IsCalledOnce([method]) : callers.Count > 0 && !IsCalledOnce(callers.ConvertAll(static caller => caller.Method)))
            ? method
            : null;
    }

    private UncachedToken? Read(TokenRequest request) =>
        MethodOf(request) is { } declaration && ReadUncached(declaration) is { } method ? new UncachedToken(request, method, declaration) : null;

    /// <summary>Collects the callers of <paramref name="method"/> that call an API; whether nothing on the way to them keeps anything.</summary>
    private bool IsAskedAgain(IMethodSymbol method, SyntaxNode declaration, List<(IMethodSymbol Method, SyntaxNode Declaration)> callers, int depth)
    {
        _graph.Program.CancellationToken.ThrowIfCancellationRequested();
        if (depth > MaximumDepth || KeptValues.In(declaration, _graph.Program))
        {
            return false;
        }

        foreach (var reference in ReferencesTo(method))
        {
            if (reference.Ancestors().Any(static ancestor => ancestor is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }))
            {
                continue;
            }

            if (CallSite.At(reference, _graph.Program) is null
                || reference.Ancestors().Any(static ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            {
                return false;
            }

            if (reference.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not MethodDeclarationSyntax caller || _graph.Program.DeclaredSymbolOf(caller) is not IMethodSymbol calling)
            {
                // Top-level statements run once; a constructor or initializer keeps what it gets.
                if (reference.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null)
                {
                    continue;
                }

                return false;
            }

            if (IsOfEntry(calling) || callers.Any(known => known.Declaration == caller) || SymbolKey.Same(calling, method))
            {
                continue;
            }

            if (ApiCallsIn(caller) > 0)
            {
                callers.Add((calling, caller));
                if (KeptValues.In(caller, _graph.Program))
                {
                    return false;
                }
            }
            else if (!IsAskedAgain(calling, caller, callers, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<SyntaxNode> ReferencesTo(IMethodSymbol method) =>
        ImplementationFinder.Implemented(method).Prepend(method).SelectMany(_graph.References.Find).Distinct();

    /// <summary>The class of the entry point lives as long as one run of the program.</summary>
    private bool IsOfEntry(IMethodSymbol method) => _entries.Value.Any(entry => SymbolKey.Same(entry.ContainingType, method.ContainingType));

    /// <summary>Whether a program calls <paramref name="methods"/> from one place of its entry point, and not in a loop.</summary>
    private bool IsCalledOnce(IReadOnlyCollection<IMethodSymbol> methods)
    {
        var calls = methods.SelectMany(ReferencesTo).Distinct().ToList();
        return !_entries.Value.IsEmpty
            && calls.Count == 1
            && !calls[0].Ancestors().Any(static node => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax)
            && (calls[0].FirstAncestorOrSelf<GlobalStatementSyntax>() is not null
                || (calls[0].FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } caller && _graph.Program.DeclaredSymbolOf(caller) is IMethodSymbol calling && IsOfEntry(calling)));
    }

    private int ApiCallsIn(SyntaxNode declaration) =>
        declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Count(call => IsApiCall(call.Expression) && _graph.Program.SymbolOf(call) is IMethodSymbol method && IsOfClient(method));

    private static bool IsApiCall(ExpressionSyntax called) =>
        (called as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText is { } name && s_verbs.Any(verb => name.StartsWith(verb, StringComparison.Ordinal));

    private static bool IsOfClient(IMethodSymbol method) =>
        s_clients.Any(client => TypeName.IsIn(method.ContainingType, client));
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.TokenRequests;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Caching;

/// <summary>
/// Finds the functions that request a token whenever the program calls an API: from the request it goes to the callers, up
/// to those that call an API themselves. Any sign of a cache on the way, and any use that is not a plain call, makes it
/// silent; so does a program that runs once and then ends, and a test.
/// </summary>
internal sealed class UncachedTokenFinder
{
    private const int MaximumDepth = 8;

    private readonly FlowGraph _graph;
    private readonly Lazy<ImmutableArray<IMethodSymbol>> _entries;
    private readonly ApiCalls _apiCalls;

    /// <summary>Creates a finder over <paramref name="graph"/>.</summary>
    public UncachedTokenFinder(FlowGraph graph)
    {
        _graph = graph;
        _apiCalls = new ApiCalls(graph.Program);
        _entries = new Lazy<ImmutableArray<IMethodSymbol>>(() =>
            graph.Program.Compilations.Select(compilation => compilation.GetEntryPoint(graph.Program.CancellationToken)).OfType<IMethodSymbol>().ToImmutableArray());
    }

    /// <summary>All such functions of the program of <paramref name="graph"/>, each once.</summary>
    public static IEnumerable<UncachedToken> FindAll(FlowGraph graph)
    {
        var finder = new UncachedTokenFinder(graph);
        return TokenRequestFinder.Find(graph).Select(static request => request.Form.Container)
            .Concat(LibraryRequestFinder.Find(graph).Select(static request => request.Site))
            .Select(static request => (Request: request, Function: FunctionOf(request)))
            .Where(static request => request.Function is not null)
            .SelectMany(request => finder.SendersOf(request.Function!).Select(sender => (request.Request, Function: sender)))
            .GroupBy(static request => request.Function.Declaration)
            .Select(requests => finder.ReadUncached(requests.First().Function) is { } method
                ? new UncachedToken(method, requests.First().Function, requests.Select(static request => request.Request).ToImmutableArray())
                : null)
            .OfType<UncachedToken>();
    }

    /// <summary>The function in which a request is written down at <paramref name="request"/>, and which could run for every call; <see langword="null"/> if there is none.</summary>
    public static FunctionParts? FunctionOf(SyntaxNode request) =>
        EnclosingCode.Of(request) is { Kind: CodeKind.Function, Node: var node } ? FunctionParts.Of(node) : null;

    /// <summary>
    /// The functions that make the request which is written down in <paramref name="function"/>: itself, or the callers that send what it only
    /// puts together; none if there are too many to look through.
    /// </summary>
    public IReadOnlyList<FunctionParts> SendersOf(FunctionParts function)
    {
        var senders = new List<FunctionParts>();
        var seen = new HashSet<SyntaxNode>();
        var work = new WorkBudget();
        var functions = new List<FunctionParts> { function };
        for (var depth = 0; depth <= MaximumDepth && functions.Count > 0; depth++)
        {
            var callers = new List<FunctionParts>();
            foreach (var next in functions.Where(next => seen.Add(next.Declaration)))
            {
                _graph.Program.CancellationToken.ThrowIfCancellationRequested();
                if (_apiCalls.MaySend(next.Declaration, work))
                {
                    senders.Add(next);
                }
                else if (_graph.Program.DeclaredSymbolOf(next.Declaration) is IMethodSymbol method)
                {
                    callers.AddRange(ReferencesTo(method).Select(FunctionOf).OfType<FunctionParts>());
                }
            }

            functions = callers;
        }

        return work.IsExceeded ? [] : senders;
    }

    /// <summary>The symbol of <paramref name="function"/>, which requests a token, if it does so for every call; or else <see langword="null"/>.</summary>
    public IMethodSymbol? ReadUncached(FunctionParts function)
    {
        if (_graph.Program.DeclaredSymbolOf(function.Declaration) is not IMethodSymbol { ContainingType: { } type } method || TestCode.Is(method))
        {
            return null;
        }

        var callers = new Callers();
        if (!Collect(method, function.Declaration, callers, 0))
        {
            return null;
        }

        var isAgain = IsOfEntry(type) ? callers.IsRepeated
            : callers.IsRepeated || (_apiCalls.In(function.Declaration, callers.Path) > 1 ? !IsCalledOnce([method]) : callers.Functions.Count > 0 && !IsCalledOnce(callers.Functions.Keys));
        return isAgain ? method : null;
    }

    /// <summary>Collects the callers of <paramref name="method"/> that call an API; whether nothing on the way to them keeps anything.</summary>
    private bool Collect(IMethodSymbol method, SyntaxNode declaration, Callers callers, int depth)
    {
        _graph.Program.CancellationToken.ThrowIfCancellationRequested();
        if (callers.Collected.Contains(declaration))
        {
            return true;
        }

        callers.Path.Add(SymbolKey.Of(method));
        var keepsNothing = depth <= MaximumDepth
            && !KeptValues.In(declaration, _graph.Program)
            && (_apiCalls.In(declaration, callers.Path) > 1 || !KeptValues.IsReturnedBy(declaration))
            && ReferencesTo(method).Where(static reference => !IsInNameof(reference)).All(reference => Collect(reference, method, callers, depth));
        callers.Collected.Add(declaration);
        return keepsNothing;
    }

    private bool Collect(SyntaxNode reference, IMethodSymbol method, Callers callers, int depth)
    {
        var code = EnclosingCode.Of(reference);
        if (CallSite.At(reference, _graph.Program) is null || code.Kind == CodeKind.HandedOn)
        {
            return false;
        }

        var calling = code.Kind == CodeKind.Function ? _graph.Program.DeclaredSymbolOf(code.Node) as IMethodSymbol : null;
        if (SymbolKey.Same(calling, method))
        {
            // It tries again.
            return true;
        }

        if (KeptValues.IsConditional(reference, branch => _apiCalls.In(branch, callers.Path) > 0))
        {
            return false;
        }

        callers.IsRepeated |= IsInLoopWithCall(reference, callers);
        if (code.Kind == CodeKind.Once)
        {
            // Top-level statements run once.
            return true;
        }

        if (code.Kind == CodeKind.Handler)
        {
            callers.IsRepeated |= _apiCalls.In(code.Node, callers.Path) > 0;
            return !KeptValues.In(code.Node, _graph.Program);
        }

        if (calling is not { ContainingType: { } type })
        {
            return false;
        }

        if (TestCode.Is(calling) || callers.Functions.ContainsValue(code.Node))
        {
            return true;
        }

        var callsApi = _apiCalls.In(code.Node, callers.Path) > 0;
        if (IsOfEntry(type))
        {
            // The class of the entry point lives as long as one run of the program.
            callers.IsRepeated |= callsApi && ReferencesTo(calling).Any(IsInLoop);
            return !KeptValues.In(code.Node, _graph.Program);
        }

        if (!callsApi)
        {
            return Collect(calling, code.Node, callers, depth + 1);
        }

        callers.Functions[calling] = code.Node;
        return !KeptValues.In(code.Node, _graph.Program);
    }

    private IEnumerable<SyntaxNode> ReferencesTo(IMethodSymbol method) =>
        _graph.Implementations.UsesOf(method).Distinct();

    private bool IsOfEntry(INamedTypeSymbol type) => _entries.Value.Any(entry => SymbolKey.Same(entry.ContainingType, type));

    private static bool IsInNameof(SyntaxNode reference) =>
        reference.Ancestors().Any(static ancestor => ancestor is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    /// <summary>Whether <paramref name="reference"/> stands in a loop over many things that calls an API for each.</summary>
    private bool IsInLoopWithCall(SyntaxNode reference, Callers callers) =>
        LoopsAround(reference).Any(loop => _apiCalls.In(loop, callers.Path) > 0);

    private static bool IsInLoop(SyntaxNode reference) => LoopsAround(reference).Any();

    /// <summary>A loop that counts or waits for a condition may be there to try again.</summary>
    private static IEnumerable<StatementSyntax> LoopsAround(SyntaxNode reference) =>
        reference.Ancestors()
            .TakeWhile(static ancestor => ancestor is not LocalFunctionStatementSyntax && !EnclosingMember.Is(ancestor))
            .OfType<CommonForEachStatementSyntax>()
            .Select(static loop => loop.Statement)
            .Where(statement => statement.Span.Contains(reference.Span));

    /// <summary>Whether a program calls <paramref name="methods"/> from one place of its entry point, and not in a loop.</summary>
    private bool IsCalledOnce(IReadOnlyCollection<IMethodSymbol> methods)
    {
        var calls = _entries.Value.IsEmpty ? [] : methods.SelectMany(ReferencesTo).Distinct().Take(2).ToList();
        return calls.Count == 1
            && !calls[0].Ancestors().Any(static node => node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax)
            && (calls[0].FirstAncestorOrSelf<GlobalStatementSyntax>() is not null
                || (calls[0].FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } caller && _graph.Program.DeclaredSymbolOf(caller) is IMethodSymbol calling && IsOfEntry(calling.ContainingType)));
    }

    /// <summary>What is known of the callers of a function so far.</summary>
    private sealed class Callers
    {
        /// <summary>The functions that hand the token on, from the one that requests it.</summary>
        public HashSet<string> Path { get; } = [];

        /// <summary>The declarations of those that were looked into, with all their callers. If one of them kept anything, nobody would ask again.</summary>
        public HashSet<SyntaxNode> Collected { get; } = [];

        /// <summary>Those that call an API, with their declarations.</summary>
        public Dictionary<IMethodSymbol, SyntaxNode> Functions { get; } = new(SymbolEqualityComparer.Default);

        /// <summary>Whether a loop or the handler of a route asks for a token and calls an API each time.</summary>
        public bool IsRepeated { get; set; }
    }
}

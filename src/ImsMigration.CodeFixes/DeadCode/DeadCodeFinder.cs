using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Solutions;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.DeadCode;

/// <summary>
/// Finds what is dead once some code is gone: whatever that code named and nobody else uses, and so on until nothing
/// changes. What was unused before is not touched, because nothing that goes away names it.
/// </summary>
internal sealed class DeadCodeFinder
{
    private readonly FlowGraph _graph;
    private readonly RemovalPolicy _policy;
    private readonly RemovedCode _removed;
    private readonly DispensableUse _uses;
    private readonly UnreadFills _fills;
    private readonly ParameterRemoval _parameters;
    private readonly ShellCollapse _shells;
    private readonly ContractGroup _contracts;
    private readonly ServiceRegistration _registrations;
    private readonly BoundEntries _entries;
    private readonly RemovalProof _proof;
    private readonly UnreadOptions _options;
    private readonly Queue<ISymbol> _released = new();
    private readonly HashSet<string> _queued = new(StringComparer.Ordinal);
    private readonly List<SyntaxNode> _spared = [];

    /// <summary>Creates a finder that adds to <paramref name="removed"/> what nobody in <paramref name="program"/> needs.</summary>
    public DeadCodeFinder(SolutionProgram program, RemovedCode removed, ISet<string> assertionSymbols)
    {
        var graph = program.Graph;
        _graph = graph;
        _policy = program.Policy;
        _removed = removed;
        _uses = new DispensableUse(graph, assertionSymbols);
        _fills = new UnreadFills(graph, removed, _uses);
        _parameters = new ParameterRemoval(graph, removed);
        _shells = new ShellCollapse(graph, removed);
        _contracts = new ContractGroup(graph);
        _registrations = new ServiceRegistration(graph, removed);
        _entries = new BoundEntries(graph, removed);
        _proof = new RemovalProof(program, removed);
        _options = new UnreadOptions(graph, _policy, removed, _uses, _proof);
    }

    /// <summary>The properties of libraries that stay although nobody reads them any more.</summary>
    public UnreadOptions Options => _options;

    /// <summary>Takes <paramref name="removal"/> away, which somebody has proven, and everything that is dead without it.</summary>
    public void Remove(Removal removal)
    {
        _removed.Plan(removal);
        Take(removal);
        RemoveReleased();
    }

    /// <summary>Takes away what is dead now that the code in <paramref name="node"/> is replaced.</summary>
    public void Release(SyntaxNode node)
    {
        ReleaseSymbols(node);
        RemoveReleased();
    }

    /// <summary>Says that what <paramref name="node"/> names is not taken away because <paramref name="node"/> goes: a person wants to decide on it.</summary>
    public void Spare(SyntaxNode node) => _spared.Add(node);

    /// <summary>Takes <paramref name="symbol"/> away if nobody uses it.</summary>
    public void Consider(ISymbol symbol)
    {
        Enqueue(symbol);
        RemoveReleased();
    }

    /// <summary>Takes <paramref name="removal"/> away, with everything that is dead without it, if all that it does is known.</summary>
    public void Consider(Removal removal)
    {
        Apply(removal);
        RemoveReleased();
    }

    private void RemoveReleased()
    {
        while (_released.Count > 0)
        {
            _graph.Program.CancellationToken.ThrowIfCancellationRequested();
            var symbol = _released.Dequeue();
            _queued.Remove(SymbolKey.Of(symbol));
            TryRemove(symbol);
        }
    }

    /// <summary>Takes <paramref name="removal"/> away if all that it does is known.</summary>
    private void Apply(Removal removal)
    {
        if (_proof.MayGo(removal))
        {
            Take(removal);
        }
    }

    private void Take(Removal removal)
    {
        if (_removed.HoldsRequest(removal) || !_removed.Add(removal))
        {
            return;
        }

        ReleaseSymbols(removal.Node, removal.Span);
        foreach (var shell in _shells.EmptiedBy(removal))
        {
            Apply(shell);
        }
    }

    private void ReleaseSymbols(SyntaxNode node, TextSpan? span = null)
    {
        foreach (var name in node.DescendantNodesAndSelf().Where(static node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
        {
            if ((span is null || span.Value.Contains(name.Span)) && !IsSpared(name) && _graph.Program.SymbolOf(name) is { } symbol)
            {
                Enqueue(symbol);
                if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } or { IsStatic: true } or IMethodSymbol { IsExtensionMethod: true })
                {
                    Enqueue(symbol.ContainingType);
                }
            }
        }
    }

    private bool IsSpared(SyntaxNode name) => _spared.Any(node => node.SyntaxTree == name.SyntaxTree && node.Span.Contains(name.Span));

    private void Enqueue(ISymbol? symbol)
    {
        if (symbol is not null
            && symbol is not (INamespaceSymbol or IErrorTypeSymbol)
            && !(symbol is IMethodSymbol method && OutputCalls.IsOfLogger(method))
            && SymbolKey.Definition(symbol) is var definition
            && !definition.DeclaringSyntaxReferences.IsEmpty
            && _queued.Add(SymbolKey.Of(definition)))
        {
            _released.Enqueue(definition);
        }
    }

    private void TryRemove(ISymbol symbol)
    {
        if (_contracts.Of(symbol) is not { } group || group.All(IsUsedByConvention))
        {
            return;
        }

        var removals = new List<Removal>();
        foreach (var member in group)
        {
            if (RemovalsOf(member) is not { } found)
            {
                foreach (var fill in _fills.Of(member).Concat(_options.Of(member)))
                {
                    Apply(fill);
                }

                // A variable that cannot go alone goes with the out parameter that it receives.
                Enqueue(_parameters.Source(member));
                return;
            }

            removals.AddRange(found);
        }

        foreach (var removal in removals)
        {
            Apply(removal);
            if (removal.Style == RemovalStyle.Discard)
            {
                Enqueue(Deconstruction.Source(removal.Node, _graph.Program));
            }
        }

        foreach (var property in removals.Count > 0 ? group.OfType<IPropertySymbol>() : [])
        {
            _entries.Of(property).ToList().ForEach(Apply);
        }

        if (removals.Count > 0)
        {
            group.ToList().ForEach(member => Enqueue(member.ContainingType));
        }
    }

    /// <summary>
    /// Whether nobody in the program has ever named <paramref name="symbol"/> although others could: a controller, its
    /// actions, a test, the class of Main. Somebody finds it by reflection.
    /// </summary>
    private bool IsUsedByConvention(ISymbol symbol) =>
        symbol is INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol
        && (symbol is INamedTypeSymbol || symbol.DeclaredAccessibility != Accessibility.Private)
        && !ReferencesTo(symbol).Any(name => !ReferenceSyntax.IsInside(name, symbol));

    /// <summary>All that goes with <paramref name="symbol"/>: nothing if it is gone already, <see langword="null"/> if it has to stay.</summary>
    private List<Removal>? RemovalsOf(ISymbol symbol)
    {
        var declarations = symbol.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
            .ToList();
        if (declarations.Count > 0 && declarations.All(_removed.Contains))
        {
            return [];
        }

        if (declarations.Any(declaration => !_graph.Program.Contains(declaration.SyntaxTree) || HoldsHalfABranch(declaration))
            || !_policy.MayRemove(symbol)
            || SerializedMember.IsNeeded(symbol, _graph)
            || SharedCollector.Is(symbol, _graph, _removed)
            || UsesThatGo(symbol) is not { } uses
            || DeclarationRemovals(symbol, declarations) is not { } removals)
        {
            return null;
        }

        // The request itself is never dead, whatever the reason for which it seems to be; and what is not proven stays with all that it needs.
        return uses.Concat(removals).Any(removal => _removed.HoldsRequest(removal) || !_proof.MayGo(removal)) ? null : [.. uses, .. removals];
    }

    /// <summary>What goes with <paramref name="symbol"/> besides its declaration; <see langword="null"/> if somebody still uses it.</summary>
    private List<Removal>? UsesThatGo(ISymbol symbol)
    {
        var removals = new List<Removal>();
        var undecided = new List<SyntaxNode>();
        foreach (var name in ReferencesTo(symbol))
        {
            if (_removed.Contains(name) || ReferenceSyntax.IsInside(name, symbol))
            {
                continue;
            }

            var removal = symbol switch
            {
                IMethodSymbol method => _shells.CallOfEmptied(method, name),
                INamedTypeSymbol type => _registrations.Find(name, type),
                _ => _uses.Find(name, symbol),
            };
            if (removal is null)
            {
                undecided.Add(name);
            }
            else if (UsesOfDeclared(removal, symbol) is not { } more)
            {
                return null;
            }
            else
            {
                removals.Add(removal);
                removals.AddRange(more);
            }
        }

        // The name in the exception of a guard goes with the guard.
        return undecided.All(name => removals.Any(removal => removal.Node.SyntaxTree == name.SyntaxTree && removal.Span.Contains(name.Span))) ? removals : null;
    }

    private IEnumerable<SyntaxNode> ReferencesTo(ISymbol symbol)
    {
        var references = _graph.References.Find(symbol).AsEnumerable();
        if (symbol is IPropertySymbol or IFieldSymbol)
        {
            // A generated serializer or client follows the members that there are.
            references = references.Where(reference => !_graph.Program.IsMadeAnew(reference.SyntaxTree));
        }

        if (symbol is INamedTypeSymbol type)
        {
            // Extension methods and members imported by `using static` are used without the type's name.
            references = type.GetMembers()
                .Where(static member => member.IsStatic && !member.IsImplicitlyDeclared && member is not INamedTypeSymbol)
                .Aggregate(references, (all, member) => all.Concat(_graph.References.Find(member)));
        }

        return references;
    }

    /// <summary>
    /// What goes because <paramref name="removal"/> declares a variable besides <paramref name="symbol"/>, such as the
    /// <c>out</c> variable of an import that a guard checks; <see langword="null"/> if such a variable is still wanted.
    /// </summary>
    private List<Removal>? UsesOfDeclared(Removal removal, ISymbol symbol)
    {
        var removals = new List<Removal>();
        foreach (var declared in removal.Node.DescendantNodes()
            .Where(node => node is SingleVariableDesignationSyntax or VariableDeclaratorSyntax && removal.Span.Contains(node.Span))
            .Select(_graph.Program.DeclaredSymbolOf)
            .OfType<ISymbol>()
            .Where(declared => !SymbolKey.Same(declared, symbol)))
        {
            foreach (var reference in _graph.References.Find(declared).Where(reference => !removal.Span.Contains(reference.Span) && !_removed.Contains(reference)))
            {
                if (_uses.Find(reference, declared, _uses.HoldsAssertion(symbol)) is not { } use)
                {
                    return null;
                }

                removals.Add(use);
            }
        }

        return removals;
    }

    private List<Removal>? DeclarationRemovals(ISymbol symbol, List<SyntaxNode> declarations)
    {
        if (symbol is IParameterSymbol parameter)
        {
            return _parameters.Find(parameter, declarations);
        }

        if (symbol is IPropertySymbol && declarations.All(static declaration => declaration is ParameterSyntax))
        {
            // The positional parameter, which is in the same contract, takes the property with it.
            return [];
        }

        var removals = declarations.Select(declaration => DeclarationSyntax.RemovalOf(declaration, _graph.Program)).OfType<Removal>().ToList();
        var more = removals.Select(removal => UsesOfDeclared(removal, symbol)).ToList();
        return removals.Count < declarations.Count || more.Any(static uses => uses is null) ? null : [.. removals, .. more.SelectMany(static uses => uses!)];
    }

    /// <summary>Whether a branch of the preprocessor starts inside of <paramref name="declaration"/> and ends outside, or the other way round.</summary>
    private static bool HoldsHalfABranch(SyntaxNode declaration)
    {
        var depth = 0;
        foreach (var trivia in declaration.DescendantTrivia().Where(trivia => trivia.IsDirective && trivia.SpanStart > declaration.SpanStart && trivia.SpanStart < declaration.Span.End))
        {
            depth += trivia.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                SyntaxKind.ElseDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia when depth == 0 => -1,
                _ => 0,
            };
            if (depth < 0)
            {
                return true;
            }
        }

        return depth != 0;
    }
}

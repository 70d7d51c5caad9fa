using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Effects;

/// <summary>
/// Finds what running code does besides giving a value. Members of the program are known by their bodies, in every project,
/// those of libraries by the table. A recursion, and whatever is past the budget, is unknown.
/// </summary>
internal sealed class EffectFinder
{
    /// <summary>Signing code calls a few methods deep; what goes deeper is nothing that anybody would look through.</summary>
    private const int MaximumDepth = 20;

    private readonly FlowGraph _graph;
    private readonly Dictionary<string, CodeEffects?> _functions = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>Creates a finder over <paramref name="graph"/>.</summary>
    public EffectFinder(FlowGraph graph)
    {
        _graph = graph;
        Deferred = new DeferredValues(this);
    }

    /// <summary>What runs where a variable is used.</summary>
    public DeferredValues Deferred { get; }

    /// <summary>The program that the finder is about.</summary>
    public FlowGraph Graph => _graph;

    /// <summary>What <paramref name="operation"/> does, with everything in it that runs.</summary>
    public CodeEffects Of(IOperation operation) => new EffectWalk(this).Walk([operation]);

    /// <summary>What <paramref name="call"/> does as one link of a chain, without the links before it.</summary>
    public CodeEffects OfLink(IInvocationOperation call) => new EffectWalk(this).WalkLink(call);

    /// <summary>What <paramref name="call"/> itself does, without what computes its arguments and the object that it is called on.</summary>
    public CodeEffects OfCallAlone(IInvocationOperation call) => new EffectWalk(this).WalkCall(call);

    /// <summary>What the code of <paramref name="node"/> does, but for the statements in it for which <paramref name="isGone"/> is true.</summary>
    public CodeEffects Of(SyntaxNode node, Func<SyntaxNode, bool> isGone)
    {
        var heads = new List<IOperation>();
        var operations = OperationsIn(node, isGone, heads).ToList();
        var walk = new EffectWalk(this);
        walk.AddHeads(heads);
        return walk.Walk(operations);
    }

    /// <summary>What happens when somebody gets an object of <paramref name="type"/> from a container: one of its classes is made.</summary>
    public CodeEffects OfMaking(INamedTypeSymbol type)
    {
        var walk = new EffectWalk(this);
        walk.AddMaking(type);
        return walk.Walk([]);
    }

    /// <summary>What <paramref name="statement"/> does without its body: it makes its object, and disposes of it.</summary>
    public CodeEffects OfHead(UsingStatementSyntax statement) => Of(statement, node => node == statement.Statement);

    /// <summary>What a call of <paramref name="function"/> does: a method, a constructor, an accessor, an operator, a local function or a lambda of the program.</summary>
    public CodeEffects OfFunction(IMethodSymbol function)
    {
        var key = SymbolKey.Of(function) + "/" + function.MethodKind;
        if (_functions.TryGetValue(key, out var known))
        {
            // A function that is still being looked through calls itself.
            return known ?? UnknownAt(function);
        }

        if (_depth >= MaximumDepth)
        {
            return UnknownAt(function);
        }

        _functions.Add(key, null);
        _depth++;
        try
        {
            var effects = new EffectWalk(this).Walk(FunctionBodies.Of(function, _graph.Program));
            _functions[key] = effects;
            return effects;
        }
        finally
        {
            _depth--;
        }
    }

    private static CodeEffects UnknownAt(ISymbol symbol) =>
        new(symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(), IsWork: true, ImmutableArray<ISymbol>.Empty) { IsKnown = false };

    /// <summary>What runs below <paramref name="root"/>: of a statement that holds others, those that are still there, and itself among <paramref name="heads"/>.</summary>
    private IEnumerable<IOperation> OperationsIn(SyntaxNode root, Func<SyntaxNode, bool> isGone, List<IOperation> heads)
    {
        var pending = new Stack<SyntaxNode>([root]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is LocalFunctionStatementSyntax || (node is StatementSyntax && node != root && isGone(node)))
            {
                continue;
            }

            var isWhole = node is ExpressionSyntax || (node is StatementSyntax && !node.DescendantNodes().Any(inner => inner is StatementSyntax && isGone(inner)));
            if (node is ExpressionSyntax or StatementSyntax && _graph.Program.OperationOf(node) is { } operation)
            {
                if (isWhole)
                {
                    yield return operation;
                    continue;
                }

                heads.Add(operation);
            }

            foreach (var child in node.ChildNodes())
            {
                pending.Push(child);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition;

/// <summary>
/// Finds where the way of an assertion for IMS parts from the ways of others that share its code: there a person can change it without breaking
/// theirs.
/// </summary>
internal sealed class Parting
{
    /// <summary>The first of so many callers say enough of all.</summary>
    private const int MaximumCallers = 8;

    private const int MaximumCalls = 12;

    private readonly FlowGraph _graph;
    private readonly Func<SliceHit, WorkBudget, Assertion?> _others;

    /// <summary>Creates it over <paramref name="graph"/>; <paramref name="others"/> gives the JWT that a call signs which was reached in a certain way, if it is not for IMS.</summary>
    public Parting(FlowGraph graph, Func<SliceHit, WorkBudget, Assertion?> others)
    {
        _graph = graph;
        _others = others;
    }

    /// <summary>
    /// <paramref name="assertion"/>, which <paramref name="signing"/> signs, with the places at which it parts from others: the call from which on
    /// the code is shared with somebody else, also for keys that sign for both.
    /// </summary>
    public Assertion Place(Assertion assertion, SliceHit signing)
    {
        var work = new WorkBudget();
        var inner = new List<CallFrame>();
        IOperation? parting = null;
        var shared = new List<Assertion>();
        foreach (var frame in WayTo(signing, assertion.Assumed))
        {
            var others = CallOf(frame) is null
                ? []
                : OthersOf(frame).Select(other => _others(new SliceHit(signing.Operation, Through(inner, other)), work)).OfType<Assertion>().ToList();
            if (others.Count > 0)
            {
                parting = frame.Call;
                shared.AddRange(others);
            }

            inner.Add(frame);
        }

        var keys = new HashSet<SyntaxNode>(shared.SelectMany(static other => other.Keys).Select(static key => key.Operation.Syntax));
        return parting is null
            ? assertion
            : assertion with
            {
                Place = parting,
                KeyPlaces = assertion.Keys.Select(key => keys.Contains(key.Operation.Syntax) ? parting : key.Operation).ToImmutableArray(),
                Others = shared.ToImmutableArray(),
            };
    }

    /// <summary>The syntax of the call of <paramref name="frame"/> if it is one that can be pointed at.</summary>
    private static ExpressionSyntax? CallOf(CallFrame frame) =>
        frame.Call.Syntax as InvocationExpressionSyntax ?? (ExpressionSyntax?)(frame.Call.Syntax as BaseObjectCreationExpressionSyntax);

    private IEnumerable<CallFrame> OthersOf(CallFrame frame) =>
        _graph.Arguments.CallsOf(frame.Callee)
            .Where(call => call.Syntax != frame.Call.Syntax)
            .Take(MaximumCallers)
            .Select(call => new CallFrame(call, frame.Callee, null));

    /// <summary>The calls on the way to <paramref name="signing"/>, the innermost first.</summary>
    private List<CallFrame> WayTo(SliceHit signing, Assumptions assumed)
    {
        var way = new List<CallFrame>();
        for (var frame = signing.Frame; frame is not null; frame = frame.Caller)
        {
            way.Add(frame);
        }

        var outermost = way.Count > 0 ? way[way.Count - 1].Call : signing.Operation;
        while (way.Count < MaximumCalls && FunctionAround(outermost) is { } function && assumed.CallerOf(function)?.Call is { } call)
        {
            way.Add(new CallFrame(call, function, null));
            outermost = call;
        }

        return way;
    }

    private IMethodSymbol? FunctionAround(IOperation operation) =>
        operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart, _graph.Program.CancellationToken) as IMethodSymbol;

    /// <summary>The way through <paramref name="inner"/>, of which the innermost call comes first, from <paramref name="outer"/> on.</summary>
    private static CallFrame Through(List<CallFrame> inner, CallFrame outer) =>
        Enumerable.Reverse(inner).Aggregate(outer, static (caller, frame) => new CallFrame(frame.Call, frame.Callee, caller));
}

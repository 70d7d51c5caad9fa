using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values.Steps;
using ImsMigration.Values.Writes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>
/// Finds the creations of the object that an expression holds, so that two instances of one wrapper class keep their
/// own keys. Says "unknown" rather than guess where an object comes from a container or a library.
/// </summary>
internal sealed class AllocationFinder
{
    private readonly FlowGraph _graph;
    private readonly Assumptions _assumed;
    private readonly ConstructorFrames _constructors;
    private readonly WorkBudget _work;

    /// <summary>
    /// Creates a finder over <paramref name="graph"/> that takes what is <paramref name="assumed"/> for granted, for a question whose
    /// <paramref name="work"/> is counted.
    /// </summary>
    public AllocationFinder(FlowGraph graph, Assumptions assumed, WorkBudget work)
    {
        _graph = graph;
        _assumed = assumed;
        _constructors = new ConstructorFrames(graph.Program);
        _work = work;
    }

    /// <summary>The creations that <paramref name="expression"/> can hold; <see langword="null"/> if one of its sources is unknown.</summary>
    public IReadOnlyList<SliceHit>? Find(IOperation expression, CallFrame? frame)
    {
        // What an object is held by is asked for on the way, which can be the object itself.
        var found = _work.TryEnter() ? FindAll(expression, frame) : null;
        _work.Leave();
        return found;
    }

    private List<SliceHit>? FindAll(IOperation expression, CallFrame? frame)
    {
        var found = new List<SliceHit>();
        var seen = new HashSet<(SyntaxNode, OperationKind, CallFrame?)>();
        var waiting = new Stack<SliceHit>();
        waiting.Push(new SliceHit(expression, frame));
        while (waiting.Count > 0)
        {
            var source = waiting.Pop();
            if (!_work.TrySpend())
            {
                return null;
            }

            if (!seen.Add((source.Operation.Syntax, source.Operation.Kind, source.Frame)))
            {
                continue;
            }

            if (source.Operation is IObjectCreationOperation && HandedValues.Of(source.Operation) is null)
            {
                found.Add(source);
            }
            else if (SourcesOf(source.Operation, source.Frame) is { } sources)
            {
                for (var last = sources.Count - 1; last >= 0; last--)
                {
                    waiting.Push(sources[last]);
                }
            }
            else
            {
                return null;
            }
        }

        return found.Count > 0 ? found : null;
    }

    /// <summary>The creations of the object that the code in <paramref name="frame"/> runs on, as a <paramref name="type"/>; <see langword="null"/> if unknown.</summary>
    public IReadOnlyList<SliceHit>? OfThis(INamedTypeSymbol type, CallFrame? frame)
    {
        for (var current = frame; current is not null; current = current.Caller)
        {
            if (current.Callee is { IsStatic: true } or { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }
                || current.Callee.ContainingType is not { } own
                || !BaseTypes.AreRelated(own, type))
            {
                continue;
            }

            // What a constructor hands to another, and a method to one of the same object, runs on the object of the caller.
            switch (current.Call)
            {
                case IObjectCreationOperation:
                    return [new SliceHit(current.Call, current.Caller)];
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor }:
                case var _ when current.Receiver is IInstanceReferenceOperation:
                    continue;
                case var _ when current.Receiver is { } receiver:
                    return Find(receiver, current.Caller) ?? Assumed(type);
                default:
                    return Assumed(type);
            }
        }

        return Assumed(type);
    }

    /// <summary>The frame in which <paramref name="constructor"/> runs when <paramref name="allocation"/> makes its object; <see langword="null"/> if it does not.</summary>
    public CallFrame? Enter(SliceHit allocation, IMethodSymbol constructor) => _constructors.Enter(allocation, constructor);

    /// <summary>The creations of the object that is assumed to be the only <paramref name="type"/>.</summary>
    public IReadOnlyList<SliceHit>? Assumed(INamedTypeSymbol type) =>
        _assumed.CreationOf(type) is { } creation ? [new SliceHit(creation, null)]
            : _assumed.ReceiverOf(type) is { } receiver ? Find(receiver, null)
            : null;

    /// <summary>What gives <paramref name="operation"/>, reached through <paramref name="frame"/>, its object; <see langword="null"/> if that is unknown.</summary>
    private List<SliceHit>? SourcesOf(IOperation operation, CallFrame? frame)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                return WritesTo(local.Local, frame);
            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                return WritesTo(field, frame);
            case IPropertyReferenceOperation { Property: { IsAbstract: false, IsVirtual: false, DeclaringSyntaxReferences.IsEmpty: false } } property:
                return WritesTo(property, frame);
            case IParameterReferenceOperation parameter:
                return ArgumentsFor(parameter.Parameter, frame);
            case IInvocationOperation { TargetMethod: { IsAbstract: false, IsVirtual: false, DeclaringSyntaxReferences.IsEmpty: false } } call:
                return ReturnsOf(call, frame);
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } made }:
                return [new SliceHit(made, frame)];
            case IAnonymousFunctionOperation lambda:
                return Values(ReturnSyntax.ValuesOfFunction(lambda.Syntax), frame);
            case IMethodReferenceOperation { Method: { IsAbstract: false, IsVirtual: false, DeclaringSyntaxReferences: { Length: 1 } declarations } }:
                return Values(ReturnSyntax.ValuesOfFunction(declarations[0].GetSyntax(_graph.Program.CancellationToken)), frame);
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: null } }:
                return [];
            default:
                return HandedValues.Of(operation)?.Select(handed => new SliceHit(handed, frame)).ToList();
        }
    }

    /// <summary>The argument of the call that was entered, or else of the only call there is.</summary>
    private List<SliceHit>? ArgumentsFor(IParameterSymbol parameter, CallFrame? frame)
    {
        if (CallFrame.Of(parameter.ContainingSymbol, frame) is { } entered)
        {
            return entered.ArgumentFor(parameter) is { } argument ? [new SliceHit(argument, entered.Caller)] : null;
        }

        if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method)
        {
            return null;
        }

        var calls = _assumed.CallerOf(method) is { } assumed ? new[] { assumed.Call }.OfType<IOperation>().ToList() : _graph.Arguments.CallsOf(method).Take(2).ToList();
        return calls.Count == 1 && new CallFrame(calls[0], method, null).ArgumentFor(parameter) is { } only ? [new SliceHit(only, null)] : null;
    }

    /// <summary>What a member holds; what a constructor writes is that of the object, where it is known which one.</summary>
    private List<SliceHit>? WritesTo(IMemberReferenceOperation reference, CallFrame? frame)
    {
        var owners = reference.Instance is IInstanceReferenceOperation ? OfThis(reference.Member.ContainingType, frame) : null;
        var writes = _graph.Writes.Find(reference.Member);
        _work.TrySpend(writes.Work);
        var values = writes.Where(static write => !write.IsMutation)
            .SelectMany(write => ConstructorOf(write) is { } constructor && owners is not null
                ? owners.Select(owner => Enter(owner, constructor)).OfType<CallFrame>().Select(entered => new SliceHit(write.Value, entered))
                : [new SliceHit(write.Value, null)])
            .ToList();
        return writes.IsComplete && values.Count > 0 ? values : null;
    }

    private IMethodSymbol? ConstructorOf(ValueWrite write) =>
        write.Site.SemanticModel?.GetEnclosingSymbol(write.Site.Syntax.SpanStart, _graph.Program.CancellationToken) is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? constructor
            : null;

    private List<SliceHit>? WritesTo(ISymbol variable, CallFrame? frame)
    {
        var writes = _graph.Writes.Find(variable);
        _work.TrySpend(writes.Work);
        var values = writes.Where(static write => !write.IsMutation).Select(write => new SliceHit(write.Value, frame)).ToList();
        return writes.IsComplete && values.Count > 0 ? values : null;
    }

    private List<SliceHit>? ReturnsOf(IInvocationOperation call, CallFrame? frame) =>
        Values(
            call.TargetMethod.DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
                .Where(declaration => _graph.Program.Contains(declaration.SyntaxTree))
                .SelectMany(ReturnSyntax.ValuesOfFunction),
            CallFrame.Enter(call, call.TargetMethod, frame));

    private List<SliceHit>? Values(IEnumerable<ExpressionSyntax> expressions, CallFrame? frame)
    {
        var values = expressions.Select(_graph.Program.OperationOf).ToList();
        return values.Count > 0 && values.TrueForAll(static value => value is not null) ? values.ConvertAll(value => new SliceHit(value!, frame)) : null;
    }
}

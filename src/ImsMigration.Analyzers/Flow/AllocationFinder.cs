using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Flow;

/// <summary>
/// Finds the creations of the object that an expression holds, so that two instances of one wrapper class keep their
/// own keys. Says "unknown" rather than guess where an object comes from a container or a library.
/// </summary>
internal sealed class AllocationFinder
{
    private readonly FlowGraph _graph;
    private readonly WorkBudget _work;

    /// <summary>Creates a finder over <paramref name="graph"/> for a question whose <paramref name="work"/> is counted.</summary>
    public AllocationFinder(FlowGraph graph, WorkBudget work)
    {
        _graph = graph;
        _work = work;
    }

    /// <summary>The creations that <paramref name="expression"/> can hold; <see langword="null"/> if one of its sources is unknown.</summary>
    public IReadOnlyList<SliceHit>? Find(IOperation expression, CallFrame? frame)
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

            if (source.Operation is IObjectCreationOperation)
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

    /// <summary>What gives <paramref name="operation"/>, reached through <paramref name="frame"/>, its object; <see langword="null"/> if that is unknown.</summary>
    private List<SliceHit>? SourcesOf(IOperation operation, CallFrame? frame)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return [new SliceHit(conversion.Operand, frame)];
            case IAwaitOperation wait:
                return [new SliceHit(wait.Operation, frame)];
            case ILocalReferenceOperation local:
                return WritesTo(local.Local, frame);
            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                return WritesTo(field.Field, null);
            case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false } property:
                return WritesTo(property.Property, null);
            case IParameterReferenceOperation parameter when CallFrame.Of(parameter.Parameter.ContainingSymbol, frame) is { } entered:
                return entered.ArgumentFor(parameter.Parameter) is { } argument ? [new SliceHit(argument, entered.Caller)] : null;
            case IInvocationOperation { TargetMethod: { IsAbstract: false, IsVirtual: false, DeclaringSyntaxReferences.IsEmpty: false } } call:
                return ReturnsOf(call, frame);
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: null } }:
                return [];
            default:
                return null;
        }
    }

    private List<SliceHit>? WritesTo(ISymbol variable, CallFrame? frame)
    {
        var writes = _graph.Writes.Find(variable);
        var values = writes.Where(static write => !write.IsMutation).Select(write => new SliceHit(write.Value, frame)).ToList();
        return writes.IsComplete && values.Count > 0 ? values : null;
    }

    private List<SliceHit>? ReturnsOf(IInvocationOperation call, CallFrame? frame)
    {
        var entered = CallFrame.Enter(call, call.TargetMethod, frame);
        var values = call.TargetMethod.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
            .Where(declaration => _graph.Program.Contains(declaration.SyntaxTree))
            .SelectMany(ReturnSyntax.ValuesOfFunction)
            .Select(_graph.Program.OperationOf)
            .ToList();
        return values.Count > 0 && values.TrueForAll(static value => value is not null) ? values.ConvertAll(value => new SliceHit(value!, entered)) : null;
    }
}

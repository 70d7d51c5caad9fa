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
    private const int MaximumDepth = 16;

    private readonly FlowGraph _graph;

    /// <summary>Creates a finder over <paramref name="graph"/>.</summary>
    public AllocationFinder(FlowGraph graph) => _graph = graph;

    /// <summary>The creations that <paramref name="expression"/> can hold; <see langword="null"/> if one of its sources is unknown.</summary>
    public IReadOnlyList<SliceHit>? Find(IOperation expression, CallFrame? frame)
    {
        var found = new List<SliceHit>();
        return TryFind(expression, frame, found, 0) && found.Count > 0 ? found : null;
    }

    private bool TryFind(IOperation? operation, CallFrame? frame, List<SliceHit> found, int depth)
    {
        if (operation is null || depth > MaximumDepth)
        {
            return false;
        }

        switch (operation)
        {
            case IObjectCreationOperation creation:
                found.Add(new SliceHit(creation, frame));
                return true;
            case IConversionOperation conversion:
                return TryFind(conversion.Operand, frame, found, depth + 1);
            case IAwaitOperation wait:
                return TryFind(wait.Operation, frame, found, depth + 1);
            case ILocalReferenceOperation local:
                return TryFindWrites(local.Local, frame, found, depth);
            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                return TryFindWrites(field.Field, null, found, depth);
            case IPropertyReferenceOperation { Property.DeclaringSyntaxReferences.IsEmpty: false } property:
                return TryFindWrites(property.Property, null, found, depth);
            case IParameterReferenceOperation parameter when CallFrame.Of(parameter.Parameter.ContainingSymbol, frame) is { } entered:
                return TryFind(entered.ArgumentFor(parameter.Parameter), entered.Caller, found, depth + 1);
            case IInvocationOperation { TargetMethod: { IsAbstract: false, IsVirtual: false, DeclaringSyntaxReferences.IsEmpty: false } } call:
                return TryFindReturns(call, frame, found, depth);
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: null } }:
                return true;
            default:
                return false;
        }
    }

    private bool TryFindWrites(ISymbol variable, CallFrame? frame, List<SliceHit> found, int depth)
    {
        var writes = _graph.Writes.Find(variable).Where(write => !write.IsMutation).ToList();
        return writes.Count > 0 && writes.All(write => TryFind(write.Value, frame, found, depth + 1));
    }

    private bool TryFindReturns(IInvocationOperation call, CallFrame? frame, List<SliceHit> found, int depth)
    {
        var entered = CallFrame.Enter(call, call.TargetMethod, frame);
        var values = call.TargetMethod.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(_graph.Program.CancellationToken))
            .Where(declaration => _graph.Program.Contains(declaration.SyntaxTree))
            .SelectMany(ReturnSyntax.ValuesOfFunction)
            .ToList();
        return values.Count > 0 && values.All(value => TryFind(_graph.Program.OperationOf(value), entered, found, depth + 1));
    }
}

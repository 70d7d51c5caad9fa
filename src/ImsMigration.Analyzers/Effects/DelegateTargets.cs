using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Effects;

/// <summary>Finds the functions that a delegate can stand for: all that are put into its variable, wherever it was handed on from.</summary>
internal sealed class DelegateTargets
{
    /// <summary>A delegate goes through a parameter into a field, or a few more.</summary>
    private const int MaximumHolders = 24;

    private readonly FlowGraph _graph;
    private readonly HashSet<string> _holders = new(StringComparer.Ordinal);
    private readonly List<IMethodSymbol> _found = [];

    private DelegateTargets(FlowGraph graph) => _graph = graph;

    /// <summary>The functions that <paramref name="function"/> can be; empty if not all of them are known.</summary>
    public static IReadOnlyList<IMethodSymbol> Of(IOperation? function, FlowGraph graph)
    {
        var targets = new DelegateTargets(graph);
        return targets.TryFind(function) ? targets._found : [];
    }

    /// <summary>Whether <paramref name="function"/> is handed to a call, which can run it now.</summary>
    public static bool IsHandedOver(IOperation function)
    {
        var parent = function.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation;
    }

    private bool TryFind(IOperation? value)
    {
        switch (value is null ? null : Conversions.Unconverted(value))
        {
            case IDelegateCreationOperation creation:
                return TryFind(creation.Target);
            case IAnonymousFunctionOperation lambda:
                _found.Add(lambda.Symbol);
                return true;
            case IMethodReferenceOperation { Method: { DeclaringSyntaxReferences.IsEmpty: false, IsVirtual: false, IsAbstract: false, IsOverride: false } method }:
                _found.Add(method);
                return true;
            case IConditionalAccessInstanceOperation accessed when HandedValues.ObjectBefore(accessed) is { } asked:
                return TryFind(asked);
            case ILocalReferenceOperation local:
                return TryFindWrites(local.Local);
            case IParameterReferenceOperation parameter:
                return TryFindWrites(parameter.Parameter);
            case IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: false } field:
                return TryFindWrites(field.Field);
            case IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.IsEmpty: false, IsVirtual: false, IsAbstract: false } property }:
                return TryFindWrites(property);
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: null } }:
                return true;
            default:
                return false;
        }
    }

    private bool TryFindWrites(ISymbol holder)
    {
        if (!_holders.Add(SymbolKey.Of(holder)))
        {
            return true;
        }

        var writes = _graph.Writes.Find(holder);
        var values = writes.Where(static write => !write.IsMutation).Select(static write => write.Value).ToList();
        if (holder is IParameterSymbol parameter)
        {
            values.AddRange(_graph.Arguments.OfMethod(parameter));
        }

        return writes.IsComplete && _holders.Count <= MaximumHolders && values.Count > 0 && values.All(TryFind);
    }
}

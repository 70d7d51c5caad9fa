using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Tells methods that are right as they are, so that the mistake is to hand them the value: those that say that they
/// want milliseconds, and those that are called with other values, too.
/// </summary>
internal sealed class SharedParameters
{
    private readonly FlowGraph _graph;
    private readonly Func<IOperation, bool> _holdsValue;

    /// <summary>Creates a finder over <paramref name="graph"/>; <paramref name="holdsValue"/> tells whether an argument is made from the value.</summary>
    public SharedParameters(FlowGraph graph, Func<IOperation, bool> holdsValue)
    {
        _graph = graph;
        _holdsValue = holdsValue;
    }

    /// <summary>
    /// The arguments by which the value gets into a parameter on <paramref name="way"/> that names the unit, or that other
    /// calls give something else; empty where there is no such parameter.
    /// </summary>
    public ImmutableArray<MillisecondPlace> ArgumentsOn(Slice way)
    {
        foreach (var parameter in way.Symbols.OfType<IParameterSymbol>().Where(static parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Constructor }))
        {
            var arguments = _graph.Arguments.CallsOf(parameter.ContainingSymbol).Select(call => CallSite.ArgumentsOf(call).FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)).ToList();
            var others = arguments.Where(argument => argument is null || !_holdsValue(argument.Value)).ToList();
            var isRight = NamesUnit(parameter) || others.Exists(static other => other is null || MillisecondQuantity.ConstantOf(other.Value) is not 0);
            if (isRight && others.Count < arguments.Count)
            {
                return arguments.Except(others).Select(static argument => PlaceOf(argument!)).OfType<MillisecondPlace>().ToImmutableArray();
            }
        }

        return ImmutableArray<MillisecondPlace>.Empty;
    }

    private static bool NamesUnit(IParameterSymbol parameter) =>
        MillisecondQuantity.NamesUnit(parameter.Name) || (parameter.ContainingSymbol is IMethodSymbol { IsExtensionMethod: true } method && MillisecondQuantity.NamesUnit(method.Name));

    /// <summary>What an extension method extends is written before its name, and not as an argument.</summary>
    private static MillisecondPlace? PlaceOf(IArgumentOperation argument) =>
        argument.ArgumentKind == ArgumentKind.Explicit
            ? new MillisecondPlace(MillisecondUseKind.Passed, CallSite.SyntaxOf(argument)?.Expression ?? argument.Value.Syntax, argument.Value)
            : null;
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values;

/// <summary>Says what a parameter holds on the way of one search: the argument of the call that was entered, else those of all calls that the search takes.</summary>
internal sealed class ParameterSources
{
    private readonly Crossroads _crossroads;
    private readonly AllocationFinder _allocations;
    private readonly ArgumentFinder _arguments;

    /// <summary>Creates it for a search that notes at <paramref name="crossroads"/> where it could go several ways.</summary>
    public ParameterSources(Crossroads crossroads, AllocationFinder allocations, ArgumentFinder arguments)
    {
        _crossroads = crossroads;
        _allocations = allocations;
        _arguments = arguments;
    }

    /// <summary>The values of <paramref name="parameter"/> of <paramref name="method"/>, which was reached through <paramref name="frame"/>, each with the frame of its caller.</summary>
    public IEnumerable<(IOperation? Value, CallFrame? Caller)> Of(IParameterSymbol parameter, IMethodSymbol method, CallFrame? frame)
    {
        if (CallFrame.Of(method, frame) is { } entered)
        {
            return [(entered.ArgumentFor(parameter), entered.Caller)];
        }

        if (method.MethodKind == MethodKind.Constructor && _allocations.OfThis(method.ContainingType, frame) is { } allocations)
        {
            return OfObjects(parameter, method, allocations);
        }

        if (_crossroads.Assumed.CallerOf(method) is { } assumed)
        {
            return [(assumed.Call is { } caller ? new CallFrame(caller, method, null).ArgumentFor(parameter) : null, null)];
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            // What is handed to a function stands in the code around it, which runs in the same frame.
            return (_crossroads.TakesAll(method, _arguments.CallsOfLambda(method)) ? _arguments.OfLambda(parameter) : []).Select(value => ((IOperation?)value, frame));
        }

        var calls = _arguments.CallsOf(method).Where(call => _crossroads.Assumed.Allows(new Way(call, null))).ToList();
        return !_crossroads.TakesAll(method, calls) ? []
            : calls.Count > 0 ? calls.Select(call => Alone(new CallFrame(call, method, null).ArgumentFor(parameter)))
            : method.MethodKind == MethodKind.Constructor ? _arguments.OfContainer(parameter).Select(Alone)
            : [];
    }

    /// <summary>The values of <paramref name="parameter"/> of <paramref name="constructor"/> for the objects that <paramref name="allocations"/> make.</summary>
    public IEnumerable<(IOperation? Value, CallFrame? Caller)> OfObjects(IParameterSymbol parameter, IMethodSymbol constructor, IReadOnlyList<SliceHit> allocations) =>
        allocations.Select(allocation => _allocations.Enter(allocation, constructor)).Select(entered => (entered?.ArgumentFor(parameter), entered?.Caller));

    private static (IOperation? Value, CallFrame? Caller) Alone(IOperation? value) => (value, null);
}

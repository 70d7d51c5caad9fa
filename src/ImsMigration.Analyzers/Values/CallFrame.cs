using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Values;

/// <summary>
/// The call through which the flow entered a method, so that a parameter is traced to the argument of this call and not
/// to those of every other caller.
/// </summary>
/// <param name="Call">The invocation or object creation.</param>
/// <param name="Callee">The method that was entered; for an interface call the implementation.</param>
/// <param name="Caller">The frame of the code that makes the call, or <see langword="null"/> where that is unknown.</param>
internal sealed record CallFrame(IOperation Call, IMethodSymbol Callee, CallFrame? Caller)
{
    private const int MaximumDepth = 12;

    /// <summary>The object that the callee runs on, or <see langword="null"/>.</summary>
    public IOperation? Receiver => Call is IInvocationOperation call ? call.Instance : null;

    private int Depth { get; } = Caller is null ? 1 : Caller.Depth + 1;

    /// <summary>Frames are told apart again and again, and each has up to twelve callers, so the hash is worked out once.</summary>
    private int Hash { get; } = unchecked((((Call.GetHashCode() * 31) + Callee.Name.GetHashCode()) * 31) + (Caller?.Hash ?? 0));

    /// <summary>Returns the frame of <paramref name="call"/> made from <paramref name="caller"/>, or <paramref name="caller"/> itself in a recursion.</summary>
    public static CallFrame? Enter(IOperation call, IMethodSymbol callee, CallFrame? caller)
    {
        for (var frame = caller; frame is not null; frame = frame.Caller)
        {
            if (frame.Call == call)
            {
                return frame;
            }
        }

        return caller is { Depth: >= MaximumDepth } ? null : new CallFrame(call, callee, caller);
    }

    /// <summary>Returns the innermost frame that entered <paramref name="method"/>.</summary>
    public static CallFrame? Of(ISymbol method, CallFrame? innermost)
    {
        for (var frame = innermost; frame is not null; frame = frame.Caller)
        {
            if (SymbolKey.Same(frame.Callee, method))
            {
                return frame;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(CallFrame? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Hash == other.Hash
            && Call == other.Call
            && SymbolEqualityComparer.Default.Equals(Callee, other.Callee)
            && Equals(Caller, other.Caller));

    /// <inheritdoc/>
    public override int GetHashCode() => Hash;

    /// <summary>The value that this call passes for <paramref name="parameter"/>.</summary>
    public IOperation? ArgumentFor(IParameterSymbol parameter) =>
        CallSite.ArgumentsOf(Call).FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value;
}

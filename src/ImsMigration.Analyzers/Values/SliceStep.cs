using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values;

/// <summary>What a slice visits next.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Frame">The innermost call through which it is reached.</param>
/// <param name="IsChange">Whether the operation only changes an object that is on the way: it is noted, and its values are steps of their own.</param>
/// <param name="Part">The part of the operation's value that is wanted; <see langword="null"/> if all of it is.</param>
internal readonly record struct SliceStep(IOperation Operation, CallFrame? Frame, PartPath? Part, bool IsChange = false)
{
    /// <summary>The operation and its frame.</summary>
    public void Deconstruct(out IOperation operation, out CallFrame? frame) => (operation, frame) = (Operation, Frame);
}

using Microsoft.CodeAnalysis;

namespace ImsMigration.Values;

/// <summary>An operation that a slice was looking for, and the calls through which it was reached.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Frame">The innermost call, or <see langword="null"/> if it was reached without entering a method.</param>
internal sealed record SliceHit(IOperation Operation, CallFrame? Frame);

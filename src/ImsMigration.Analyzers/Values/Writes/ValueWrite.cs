using ImsMigration.Values.Steps;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Values.Writes;

/// <summary>One place that gives a variable, field or property (part of) its value.</summary>
/// <param name="Value">What is written: the assigned value, or an argument of a call that changes the object.</param>
/// <param name="Site">The operation that writes, for example the assignment or the call.</param>
/// <param name="Instance">The object whose member is written; <see langword="null"/> for locals, parameters and static members.</param>
/// <param name="IsMutation">Whether the object is changed rather than replaced, as <c>claims.Add(…)</c> does.</param>
internal sealed record ValueWrite(IOperation Value, IOperation Site, IOperation? Instance, bool IsMutation)
{
    /// <summary>Which part of <see cref="Value"/> is written, where that is taken apart; <see langword="null"/> if all of it is.</summary>
    public PartPath? Part { get; init; }
}

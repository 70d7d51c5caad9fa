using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Editing.Checks;

/// <summary>What came of applying a plan.</summary>
/// <param name="Solution">The edited solution; <see langword="null"/> if nothing changed, or the result may not stay.</param>
/// <param name="Edited">The edited solution, also if it may not stay; <see langword="null"/> if nothing changed or nothing was to be changed.</param>
/// <param name="Faults">Why it may not stay; empty if it may, or if nothing changed.</param>
internal sealed record CheckedSolution(Solution? Solution, Solution? Edited, IReadOnlyList<CompileFault> Faults)
{
    /// <summary>The removals that may not be made, because who uses what they take away cannot be told from code that did not compile before.</summary>
    public IReadOnlyList<Removal> Unsure { get; init; } = [];

    /// <summary>Nothing changed, or nothing may be changed.</summary>
    public static CheckedSolution Nothing { get; } = new(null, null, []);
}

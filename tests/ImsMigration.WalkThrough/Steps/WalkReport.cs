using System.Collections.Immutable;
using System.Linq;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>All that came of a walk-through.</summary>
/// <param name="Steps">The steps in order.</param>
/// <param name="State">What was known at the end.</param>
internal sealed record WalkReport(ImmutableArray<StepReport> Steps, WalkState State)
{
    /// <summary>Whether no step failed.</summary>
    public bool Succeeded => Steps.All(step => step.Result != StepResult.Failed);
}

namespace ImsMigration.WalkThrough.Steps;

/// <summary>What a step comes back with.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Summary">One short line for the table at the end.</param>
/// <param name="State">What is known now; the next step starts from it.</param>
internal sealed record StepOutcome(StepResult Result, string Summary, WalkState State)
{
    /// <summary>The step did what it should.</summary>
    public static StepOutcome Passed(string summary, WalkState state) => new(StepResult.Passed, summary, state);

    /// <summary>The step did not do what it should; it has printed the details.</summary>
    public static StepOutcome Failed(string summary, WalkState state) => new(StepResult.Failed, summary, state);

    /// <summary>The step had nothing to do.</summary>
    public static StepOutcome Skipped(string reason, WalkState state) => new(StepResult.Skipped, reason, state);
}

namespace ImsMigration.WalkThrough.Steps;

/// <summary>How a step ended.</summary>
internal enum StepResult
{
    /// <summary>It did what it should.</summary>
    Passed,

    /// <summary>It did not.</summary>
    Failed,

    /// <summary>There was nothing for it to do, or a step that it needs has failed.</summary>
    Skipped,
}

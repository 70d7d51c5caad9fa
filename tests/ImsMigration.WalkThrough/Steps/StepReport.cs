using System;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>A line of the summary.</summary>
/// <param name="Title">What the step does.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Summary">What came of it.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record StepReport(string Title, StepResult Result, string Summary, TimeSpan Elapsed);

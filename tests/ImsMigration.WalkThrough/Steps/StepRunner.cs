using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using ImsMigration.WalkThrough.Output;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Runs steps one after the other and tells how they go.</summary>
internal sealed class StepRunner
{
    private readonly Terminal _terminal;

    /// <summary>Creates a runner that prints to <paramref name="terminal"/>.</summary>
    public StepRunner(Terminal terminal)
    {
        _terminal = terminal;
    }

    /// <summary>Runs <paramref name="steps"/>. After a failed prerequisite the others are skipped.</summary>
    /// <exception cref="OperationCanceledException">The user has cancelled.</exception>
    public async Task<WalkReport> RunAsync(
        IReadOnlyList<IWalkStep> steps,
        WalkState state,
        CancellationToken cancellationToken)
    {
        var reports = ImmutableArray.CreateBuilder<StepReport>(steps.Count);
        string? blocker = null;
        foreach (var step in steps)
        {
            if (blocker is not null)
            {
                reports.Add(new StepReport(step.Title, StepResult.Skipped, $"'{blocker}' failed", TimeSpan.Zero));
                continue;
            }

            _terminal.WriteLine($"[{reports.Count + 1}/{steps.Count}] {step.Title}", TextStyle.Bold);
            var watch = Stopwatch.StartNew();
            var outcome = await TryAsync(step, state, cancellationToken);
            var report = new StepReport(step.Title, outcome.Result, outcome.Summary, watch.Elapsed);
            PrintResult(report);

            reports.Add(report);
            state = outcome.State;
            if (outcome.Result == StepResult.Failed && step.IsPrerequisite)
            {
                blocker = step.Title;
            }
        }

        return new WalkReport(reports.ToImmutable(), state);
    }

    private async Task<StepOutcome> TryAsync(IWalkStep step, WalkState state, CancellationToken cancellationToken)
    {
        try
        {
            return await step.RunAsync(state, cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or XmlException)
        {
            _terminal.WriteLine("    " + e.Message.Replace("\n", "\n    ", StringComparison.Ordinal), TextStyle.Red);
            return StepOutcome.Failed("could not be done", state);
        }
    }

    private void PrintResult(StepReport report)
    {
        var seconds = report.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var summary = report.Result == StepResult.Skipped ? "skipped: " + report.Summary : report.Summary;
        _terminal.WriteLine($"    {summary} ({seconds} s)", SummaryTable.StyleOf(report.Result));
        _terminal.WriteLine();
    }
}

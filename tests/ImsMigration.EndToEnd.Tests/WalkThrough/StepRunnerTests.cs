using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Output;
using ImsMigration.WalkThrough.Steps;
using ImsMigration.WalkThrough.Targets;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.WalkThrough;

/// <summary>The order of the steps and what a failure does to the others.</summary>
public sealed class StepRunnerTests : IDisposable
{
    private readonly WorkFolder _folder = new(keep: false);
    private readonly StringWriter _output = new();

    [Fact]
    public async Task FailedPrerequisite_SkipsTheRest()
    {
        var report = await RunAsync(
            new Step("one", StepResult.Passed),
            new Step("two", StepResult.Failed, IsPrerequisite: true),
            new Step("three", StepResult.Passed));

        Assert.Equal([StepResult.Passed, StepResult.Failed, StepResult.Skipped], report.Steps.Select(step => step.Result));
        Assert.Equal("'two' failed", report.Steps[^1].Summary);
        Assert.False(report.Succeeded);
    }

    [Fact]
    public async Task OtherFailure_LetsTheRestRun()
    {
        var report = await RunAsync(new Step("one", StepResult.Failed), new Step("two", StepResult.Passed));

        Assert.Equal([StepResult.Failed, StepResult.Passed], report.Steps.Select(step => step.Result));
        Assert.False(report.Succeeded);
    }

    [Fact]
    public async Task SkippedStep_IsNoFailure() =>
        Assert.True((await RunAsync(new Step("one", StepResult.Skipped), new Step("two", StepResult.Passed))).Succeeded);

    [Fact]
    public async Task UnreadableFile_FailsTheStep_AndIsPrinted()
    {
        var report = await RunAsync(new Step("one", StepResult.Passed, Failure: new IOException("the disk is full")));

        Assert.Equal(StepResult.Failed, Assert.Single(report.Steps).Result);
        Assert.Contains("the disk is full", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_EndsTheWalk() =>
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => RunAsync(new Step("one", StepResult.Passed, Failure: new OperationCanceledException())));

    [Fact]
    public async Task Summary_HasALineForEachStep_AndTheVerdict()
    {
        var report = await RunAsync(new Step("one", StepResult.Passed), new Step("two", StepResult.Failed));
        _output.GetStringBuilder().Clear();

        SummaryTable.Print(report, new Terminal(_output, colours: false));

        var lines = _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("  one  passed", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("  two  FAILED", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("Failed in", lines[3], StringComparison.Ordinal);
    }

    /// <summary>Deletes the work folder.</summary>
    public void Dispose()
    {
        _folder.Dispose();
        _output.Dispose();
    }

    private Task<WalkReport> RunAsync(params IWalkStep[] steps) =>
        new StepRunner(new Terminal(_output, colours: false)).RunAsync(
            steps,
            new WalkState(new MigrationTarget("target", _folder.Root, "target.csproj"), _folder),
            CancellationToken.None);

    private sealed record Step(string Title, StepResult Result, bool IsPrerequisite = false, Exception? Failure = null) : IWalkStep
    {
        public Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken) =>
            Failure is null
                ? Task.FromResult(new StepOutcome(Result, "done", state))
                : Task.FromException<StepOutcome>(Failure);
    }
}

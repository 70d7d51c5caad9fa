using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Output;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Builds the migrated code with the IMS rules as errors.</summary>
internal sealed class BuildWithErrorsStep(Terminal terminal) : IWalkStep
{
    /// <inheritdoc/>
    public string Title => "Build with the rules as errors";

    /// <inheritdoc/>
    public bool IsPrerequisite => true;

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken)
    {
        if (state.Changes.IsEmpty)
        {
            return StepOutcome.Skipped("nothing was migrated", state);
        }

        // A project that is up to date is not compiled, and so not analyzed, unless that is asked for.
        var result = await DotnetCommand.RunAsync(
            ["build", state.Entry, "--no-restore", "--no-incremental", ImsRules.AsErrors],
            state.EntryFolder,
            cancellationToken);
        if (result.Succeeded)
        {
            return StepOutcome.Passed("the rules find nothing any more", state);
        }

        FailureText.Print(result, terminal);
        return StepOutcome.Failed("dotnet build failed", state);
    }
}

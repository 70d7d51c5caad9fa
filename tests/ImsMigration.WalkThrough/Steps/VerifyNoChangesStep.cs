using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Output;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Applies the fix a second time, which must not change anything.</summary>
internal sealed class VerifyNoChangesStep(Terminal terminal) : IWalkStep
{
    /// <inheritdoc/>
    public string Title => "Check that nothing is left to apply";

    /// <inheritdoc/>
    public bool IsPrerequisite => false;

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken)
    {
        if (state.Changes.IsEmpty)
        {
            return StepOutcome.Skipped("nothing was applied", state);
        }

        var result = await FormatCommand.RunAsync(state.Entry, verify: true, cancellationToken);
        if (result.Succeeded)
        {
            return StepOutcome.Passed("a second run changes nothing", state);
        }

        FailureText.Print(result, terminal);
        return StepOutcome.Failed("a second run would change files again", state);
    }
}

using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Output;
using LoopbackIms;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Runs the program as it is, at a time when the exchange of JWTs still works.</summary>
internal sealed class RunBeforeStep(
    LoopbackImsServer ims,
    ServiceCredential credential,
    ProgramRunner runner,
    Terminal terminal) : IWalkStep
{
    /// <inheritdoc/>
    public string Title => "Run it with the old endpoint on";

    /// <inheritdoc/>
    public bool IsPrerequisite => false;

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken)
    {
        if (state.Warnings.IsEmpty)
        {
            return StepOutcome.Skipped("nothing to migrate", state);
        }

        var choice = ProgramChoice.From(state);
        if (choice.Project is not { } program)
        {
            return StepOutcome.Skipped(choice.Reason, state);
        }

        ims.JwtExchange = JwtExchangeState.Active;
        using var installation = new CredentialInstallation(credential, program.Folder);
        var run = await runner.RunAsync(program, installation.Environment, cancellationToken);
        if (run is null)
        {
            return StepOutcome.Failed("it did not end", state);
        }

        var next = state with { RunBefore = run };
        if (run.Command.Succeeded)
        {
            return StepOutcome.Passed("exit code 0", next);
        }

        terminal.WriteLine("    It must take its credential from the ADOBE_ variables; see samples/README.md. --no-run leaves the runs out.");
        return StepOutcome.Failed($"exit code {run.Command.ExitCode}", next);
    }
}

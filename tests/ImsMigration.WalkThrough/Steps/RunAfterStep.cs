using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Files;
using LoopbackIms;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Runs the migrated program after the end of the JWT exchange, without a private key or certificate on disk.</summary>
internal sealed class RunAfterStep(LoopbackImsServer ims, ServiceCredential credential, ProgramRunner runner) : IWalkStep
{
    /// <inheritdoc/>
    public string Title => "Run it with the old endpoint retired";

    /// <inheritdoc/>
    public bool IsPrerequisite => false;

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken)
    {
        if (state.Changes.IsEmpty)
        {
            return StepOutcome.Skipped("nothing was migrated", state);
        }

        var choice = ProgramChoice.From(state);
        if (choice.Project is not { } program)
        {
            return StepOutcome.Skipped(choice.Reason, state);
        }

        ims.JwtExchange = JwtExchangeState.Retired;
        var environment = CredentialInstallation.EnvironmentWithoutKey(credential, program.Folder);
        var run = await runner.RunAsync(program, environment, cancellationToken);
        if (run is null)
        {
            return StepOutcome.Failed("it did not end", state);
        }

        return Judge(run, state with { RunAfter = run });
    }

    private static StepOutcome Judge(ProgramRun run, WalkState state)
    {
        if (!run.Command.Succeeded)
        {
            return StepOutcome.Failed($"exit code {run.Command.ExitCode}", state);
        }

        // A program that swallows its errors ends well without a token.
        return run.Requests.LastOrDefault(IsTokenRequest) switch
        {
            null => StepOutcome.Failed("it did not ask for a token", state),
            { StatusCode: 200 } => StepOutcome.Passed("it gets its token", state),
            var refused => StepOutcome.Failed($"its token request was answered {refused.StatusCode}", state),
        };
    }

    private static bool IsTokenRequest(RecordedRequest request) =>
        request.Path.StartsWith("/ims/token/", StringComparison.Ordinal);
}

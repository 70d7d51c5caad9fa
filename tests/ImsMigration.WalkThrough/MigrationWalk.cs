using System;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.CommandLine;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Output;
using ImsMigration.WalkThrough.Steps;
using ImsMigration.WalkThrough.Targets;
using LoopbackIms;

namespace ImsMigration.WalkThrough;

/// <summary>The whole walk-through: which steps there are and what they share.</summary>
internal sealed class MigrationWalk(RepositoryLayout repository, Terminal terminal)
{
    /// <summary>Migrates a copy of the target and runs it before and after.</summary>
    /// <param name="target">The code.</param>
    /// <param name="options">What the user asked for.</param>
    /// <param name="folder">Where the copy is made. It is not deleted here, so that its files can be looked at.</param>
    /// <param name="package">The packed analyzers if they are packed already; otherwise packing them is the first step.</param>
    /// <param name="cancellationToken">Kills what is running.</param>
    /// <returns>How each step ended.</returns>
    /// <exception cref="OperationCanceledException">The user has cancelled.</exception>
    public async Task<WalkReport> RunAsync(
        MigrationTarget target,
        WalkThroughOptions options,
        WorkFolder folder,
        AnalyzerPackage? package,
        CancellationToken cancellationToken)
    {
        var credential = ServiceCredential.Generate();
        await using var ims = await LoopbackImsServer.StartAsync([credential], cancellationToken);
        var runner = new ProgramRunner(ims, options.RunTimeLimit, terminal);
        ImmutableArray<IWalkStep> steps =
        [
            .. package is null ? [new PackAnalyzersStep(repository, terminal)] : ImmutableArray<IWalkStep>.Empty,
            new CopyCodeStep(terminal),
            new AddPackageStep(terminal),
            new BuildWithWarningsStep(terminal),
            .. options.Run ? [new RunBeforeStep(ims, credential, runner, terminal)] : ImmutableArray<IWalkStep>.Empty,
            new ApplyFixesStep(terminal),
            new VerifyNoChangesStep(terminal),
            new BuildWithErrorsStep(terminal),
            .. options.Run ? [new RunAfterStep(ims, credential, runner)] : ImmutableArray<IWalkStep>.Empty,
        ];
        return await new StepRunner(terminal).RunAsync(
            steps,
            new WalkState(target, folder) { Package = package },
            cancellationToken);
    }
}

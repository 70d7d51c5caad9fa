using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Output;
using ImsMigration.WalkThrough.Targets;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Packs the analyzers of this repository under a version of their own.</summary>
internal sealed class PackAnalyzersStep(RepositoryLayout repository, Terminal terminal) : IWalkStep
{
    /// <inheritdoc/>
    public string Title => "Pack the analyzers";

    /// <inheritdoc/>
    public bool IsPrerequisite => true;

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken)
    {
        var version = await AnalyzerPackage.NewVersionAsync(repository.PackageProject, cancellationToken);
        var result = await AnalyzerPackage.PackAsync(
            repository.PackageProject,
            version,
            state.Folder.Feed,
            cancellationToken);
        if (!result.Succeeded)
        {
            FailureText.Print(result, terminal);
            return StepOutcome.Failed("dotnet pack failed", state);
        }

        return AnalyzerPackage.FindIn(state.Folder.Feed) is { } package
            ? StepOutcome.Passed(package.Version, state with { Package = package })
            : StepOutcome.Failed("dotnet pack made no package", state);
    }
}

using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Output;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>
/// Adds the package to every C# project, or brings a reference that is there to the packed version. The command that
/// customers use does it, so central package management works as they are used to.
/// </summary>
internal sealed class AddPackageStep(Terminal terminal) : IWalkStep
{
    /// <inheritdoc/>
    public string Title => "Add the package";

    /// <inheritdoc/>
    public bool IsPrerequisite => true;

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken)
    {
        var package = state.RequiredPackage();
        FeedConfiguration.AddFeed(state.Folder.Solution, package.Feed, AnalyzerPackage.Id);
        var projects = await ProjectEvaluation.FindAsync(state.Entry, cancellationToken);
        if (projects.IsEmpty)
        {
            return StepOutcome.Failed("no C# project", state);
        }

        foreach (var project in projects)
        {
            terminal.WriteLine("    " + project.Name, TextStyle.Faint);
            var result = await DotnetCommand.RunAsync(
                ["add", project.Path, "package", AnalyzerPackage.Id, "--version", package.Version, "--no-restore"],
                project.Folder,
                cancellationToken);
            if (!result.Succeeded)
            {
                FailureText.Print(result, terminal);
                return StepOutcome.Failed($"{project.Name}: dotnet add package failed", state);
            }
        }

        return StepOutcome.Passed(
            string.Create(CultureInfo.InvariantCulture, $"{projects.Length} C# {(projects.Length == 1 ? "project" : "projects")}"),
            state with { Projects = projects });
    }
}

using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Differences;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Output;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>
/// Applies the code fix with <c>dotnet format</c> and shows what it changed. The exit code of that command says nothing
/// about whether anything was fixed, so the files are compared.
/// </summary>
internal sealed class ApplyFixesStep(Terminal terminal) : IWalkStep
{
    /// <inheritdoc/>
    public string Title => "Apply dotnet format analyzers";

    /// <inheritdoc/>
    public bool IsPrerequisite => true;

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken)
    {
        if (state.Warnings.IsEmpty)
        {
            return StepOutcome.Skipped("nothing to migrate", state);
        }

        FolderCopy.Copy(state.Folder.Solution, state.Folder.Before, cancellationToken);
        var result = await FormatCommand.RunAsync(state.Entry, verify: false, cancellationToken);
        if (!result.Succeeded)
        {
            FailureText.Print(result, terminal);
            return StepOutcome.Failed("dotnet format failed", state);
        }

        var changes = FolderDiff.Compare(state.Folder.Before, state.Folder.Solution, cancellationToken);
        if (changes.IsEmpty)
        {
            FailureText.Print(result, terminal);
            return StepOutcome.Failed("dotnet format changed nothing", state);
        }

        foreach (var change in changes)
        {
            DiffPrinter.Print(change, terminal);
        }

        var files = changes.Length == 1 ? Path.GetFileName(changes[0].Path) : $"{changes.Length} files";
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{files}: +{changes.Sum(change => change.Added)} -{changes.Sum(change => change.Removed)} lines");
        return StepOutcome.Passed(summary, state with { Changes = changes });
    }
}

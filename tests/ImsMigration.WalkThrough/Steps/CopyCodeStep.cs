using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Output;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Copies the code, so that the original stays as it is.</summary>
internal sealed class CopyCodeStep(Terminal terminal) : IWalkStep
{
    /// <inheritdoc/>
    public string Title => "Copy the code";

    /// <inheritdoc/>
    public bool IsPrerequisite => true;

    /// <inheritdoc/>
    public Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken)
    {
        terminal.WriteLine($"    from {state.Target.CopyRoot}", TextStyle.Faint);
        terminal.WriteLine($"    to   {state.Folder.Solution}", TextStyle.Faint);
        var count = FolderCopy.Copy(state.Target.CopyRoot, state.Folder.Solution, cancellationToken);
        return Task.FromResult(StepOutcome.Passed(
            string.Create(CultureInfo.InvariantCulture, $"{count} files, {state.Target.Entry}"),
            state));
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Output;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Builds the code as it is and shows what the rules find in it.</summary>
internal sealed class BuildWithWarningsStep(Terminal terminal) : IWalkStep
{
    /// <inheritdoc/>
    public string Title => "Build and look at the warnings";

    /// <inheritdoc/>
    public bool IsPrerequisite => true;

    /// <inheritdoc/>
    public async Task<StepOutcome> RunAsync(WalkState state, CancellationToken cancellationToken)
    {
        var result = await DotnetCommand.RunAsync(["build", state.Entry], state.EntryFolder, cancellationToken);
        if (!result.Succeeded)
        {
            FailureText.Print(result, terminal);
            return StepOutcome.Failed("dotnet build failed", state);
        }

        var warnings = BuildOutput.ImsWarnings(result.Output);
        foreach (var warning in warnings)
        {
            Print(warning, state.Folder.Solution);
        }

        var next = state with { Warnings = warnings };
        return warnings.IsEmpty
            ? StepOutcome.Passed("no IMS warnings: nothing to migrate", next)
            : StepOutcome.Passed(Counts(warnings), next);
    }

    private void Print(ImsWarning warning, string root)
    {
        var place = $"{Path.GetRelativePath(root, warning.File)}({warning.Line},{warning.Column})";
        terminal.WriteLine($"    {terminal.Styled(warning.Id, TextStyle.Yellow)} {terminal.Styled(place, TextStyle.Cyan)} {warning.Message}");
    }

    private static string Counts(ImmutableArray<ImsWarning> warnings)
    {
        IEnumerable<string> counts = warnings
            .GroupBy(warning => warning.Id)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} × {group.Count()}");
        return string.Join(", ", counts);
    }
}

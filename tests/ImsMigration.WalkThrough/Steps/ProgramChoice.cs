using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.WalkThrough.Dotnet;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Chooses which program of a solution is run.</summary>
/// <param name="Project">The project to run, or <see langword="null"/> if there is nothing to choose or no way to.</param>
/// <param name="Reason">Why there is none.</param>
internal sealed record ProgramChoice(CustomerProject? Project, string Reason)
{
    /// <summary>Returns the only executable project, or among several the only one that the rules warn about.</summary>
    public static ProgramChoice From(WalkState state)
    {
        ImmutableArray<CustomerProject> programs = [.. state.Projects.Where(project => project.IsExecutable)];
        if (programs.Length > 1)
        {
            programs =
            [
                .. programs.Where(program => state.Warnings.Any(
                    warning => string.Equals(warning.Project, program.Path, StringComparison.Ordinal))),
            ];
        }

        return programs.Length switch
        {
            1 => new ProgramChoice(programs[0], ""),
            _ when !state.Projects.Any(project => project.IsExecutable) => new ProgramChoice(null, "no executable project"),
            _ => new ProgramChoice(null, "several executable projects; name one"),
        };
    }
}

using System.Collections.Immutable;

namespace ImsMigration.WalkThrough.Dotnet;

/// <summary>What a finished command left.</summary>
/// <param name="Command">The command line, for messages.</param>
/// <param name="ExitCode">Zero for success.</param>
/// <param name="Output">The lines of its standard output and standard error, in the order of arrival.</param>
internal sealed record CommandResult(string Command, int ExitCode, ImmutableArray<string> Output)
{
    /// <summary>Whether the command says that it succeeded.</summary>
    public bool Succeeded => ExitCode == 0;
}

using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace ImsMigration.WalkThrough.Dotnet;

/// <summary>The command that applies the code fix outside of an IDE.</summary>
internal static class FormatCommand
{
    /// <summary>Runs <c>dotnet format analyzers</c> for the IMS rules.</summary>
    /// <param name="entry">The absolute path of a solution or project that has been restored.</param>
    /// <param name="verify">Whether it must only say (by its exit code) if it would change something.</param>
    /// <param name="cancellationToken">Kills the command.</param>
    public static Task<CommandResult> RunAsync(string entry, bool verify, CancellationToken cancellationToken)
    {
        List<string> arguments =
            ["format", "analyzers", entry, "--diagnostics", .. ImsRules.Fixable, "--severity", "warn", "--no-restore"];
        if (verify)
        {
            arguments.Add("--verify-no-changes");
        }

        return DotnetCommand.RunAsync(arguments, Path.GetDirectoryName(entry)!, cancellationToken);
    }
}

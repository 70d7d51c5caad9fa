using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Output;
using LoopbackIms;

namespace ImsMigration.WalkThrough.Steps;

/// <summary>Starts the customer's program, unchanged, with the IMS on this machine in the place of Adobe's.</summary>
internal sealed class ProgramRunner(LoopbackImsServer ims, TimeSpan timeLimit, Terminal terminal)
{
    private const int WidestLine = 110;

    /// <summary>Runs a program that has been built.</summary>
    /// <param name="project">Its project.</param>
    /// <param name="credential">The variables that name the credential.</param>
    /// <param name="cancellationToken">Kills the program.</param>
    /// <returns>The run, or <see langword="null"/> if the program took longer than the limit; that has been printed.</returns>
    public async Task<ProgramRun?> RunAsync(
        CustomerProject project,
        IReadOnlyDictionary<string, string> credential,
        CancellationToken cancellationToken)
    {
        var before = ims.Requests.Count;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeLimit);
        try
        {
            var result = await DotnetCommand.RunAsync(
                Arguments(project),
                project.Folder,
                credential.Concat(ims.ClientEnvironment).ToDictionary(StringComparer.Ordinal),
                limit.Token);
            ImmutableArray<RecordedRequest> requests = [.. ims.Requests.Skip(before)];
            Print(result, requests);
            return new ProgramRun(result, requests);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            terminal.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"    it did not end within {timeLimit.TotalSeconds:0} s"),
                TextStyle.Red);
            return null;
        }
    }

    /// <summary>A program may print a whole JWT, which would fill the screen.</summary>
    private static string Shortened(string line) => line.Length <= WidestLine ? line : line[..(WidestLine - 1)] + "…";

    private static List<string> Arguments(CustomerProject project)
    {
        List<string> arguments = ["run", "--project", project.Path, "--no-build", "--no-launch-profile"];
        if (project.TargetFramework.Length > 0)
        {
            arguments.AddRange(["--framework", project.TargetFramework]);
        }

        return arguments;
    }

    private void Print(CommandResult result, ImmutableArray<RecordedRequest> requests)
    {
        foreach (var line in result.Output)
        {
            terminal.WriteLine("    | " + Shortened(line), TextStyle.Faint);
        }

        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    exit code {result.ExitCode}"));
        foreach (var request in requests)
        {
            terminal.WriteLine("    " + request.Describe().Replace("\n", "\n    ", StringComparison.Ordinal), TextStyle.Cyan);
        }
    }
}

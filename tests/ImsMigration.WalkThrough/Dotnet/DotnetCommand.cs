using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ImsMigration.WalkThrough.Dotnet;

/// <summary>Runs the <c>dotnet</c> command as a child process that ends with this one.</summary>
internal static class DotnetCommand
{
    private static readonly ImmutableDictionary<string, string> s_settings = ImmutableDictionary.CreateRange(
    [
        // The output is read by this program.
        KeyValuePair.Create("DOTNET_CLI_UI_LANGUAGE", "en"),
        KeyValuePair.Create("DOTNET_NOLOGO", "1"),
        KeyValuePair.Create("MSBUILDTERMINALLOGGER", "off"),

        // Servers that outlive the command would keep its output open and the work folder in use.
        KeyValuePair.Create("MSBUILDDISABLENODEREUSE", "1"),
        KeyValuePair.Create("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        KeyValuePair.Create("UseSharedCompilation", "false"),
    ]);

    /// <summary>Runs <c>dotnet</c> with <paramref name="arguments"/> and waits for its end.</summary>
    /// <param name="arguments">The arguments, not quoted.</param>
    /// <param name="workingDirectory">The absolute path of the folder to run in.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="cancellationToken">Kills the command and its children.</param>
    /// <returns>The exit code and the output, whether or not the command succeeded.</returns>
    /// <exception cref="OperationCanceledException">The command was killed.</exception>
    public static async Task<CommandResult> RunAsync(
        IReadOnlyList<string> arguments,
        string workingDirectory,
        IReadOnlyDictionary<string, string> environment,
        CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo(arguments, workingDirectory, environment) };
        var lines = new List<string>();
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;

        cancellationToken.ThrowIfCancellationRequested();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        return new CommandResult("dotnet " + string.Join(' ', arguments), process.ExitCode, [.. lines]);

        // Both streams report from threads of their own.
        void Collect(object sender, DataReceivedEventArgs received)
        {
            if (received.Data is { } line)
            {
                lock (lines)
                {
                    lines.Add(line);
                }
            }
        }
    }

    /// <inheritdoc cref="RunAsync(IReadOnlyList{string}, string, IReadOnlyDictionary{string, string}, CancellationToken)"/>
    public static Task<CommandResult> RunAsync(
        IReadOnlyList<string> arguments,
        string workingDirectory,
        CancellationToken cancellationToken) =>
        RunAsync(arguments, workingDirectory, ImmutableDictionary<string, string>.Empty, cancellationToken);

    private static ProcessStartInfo StartInfo(
        IReadOnlyList<string> arguments,
        string workingDirectory,
        IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // A host such as `dotnet test` leaves variables of its own MSBuild, which would mislead another one.
        foreach (var name in start.Environment.Keys.Where(IsOfOuterBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in s_settings.Concat(environment))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsOfOuterBuild(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || string.Equals(variable, "DOTNET_CLI_TELEMETRY_SESSIONID", StringComparison.Ordinal);
}

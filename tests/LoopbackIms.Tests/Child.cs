using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace LoopbackIms.Tests;

/// <summary>Starts an assembly as a program of its own.</summary>
internal static class Child
{
    /// <summary>Starts <paramref name="assembly"/> with the environment of this process and <paramref name="environment"/>.</summary>
    public static Process Start(string assembly, IReadOnlyList<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs <paramref name="assembly"/> to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string assembly, IReadOnlyList<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        using var process = Start(assembly, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

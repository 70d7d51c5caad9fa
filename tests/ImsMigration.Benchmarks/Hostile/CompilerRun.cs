using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using ImsMigration.TestKit;

namespace ImsMigration.Benchmarks.Hostile;

/// <summary>Runs the compiler of the newest SDK in a process of its own, which a stack overflow may end.</summary>
internal static class CompilerRun
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>A process says how long it has run only as long as it does.</summary>
    private static readonly TimeSpan s_sample = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// Compiles <paramref name="code"/> in <paramref name="folder"/>, with all our analyzers if <paramref name="withOurs"/>. Returns the
    /// seconds of processor time, which other work on the machine does not add to; <see cref="double.NaN"/> if the process died, <see cref="double.PositiveInfinity"/> if it was ended after a minute.
    /// </summary>
    /// <exception cref="InvalidOperationException">The program does not compile.</exception>
    public static async Task<double> SecondsAsync(CustomerCode code, string folder, bool withOurs)
    {
        var response = Write(code, folder, withOurs);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Compiler());
        start.ArgumentList.Add("/noconfig");
        start.ArgumentList.Add("@" + response);
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var used = TimeSpan.Zero;
        while (!process.WaitForExit(s_sample))
        {
            used = Used(process) ?? used;
            if (used > s_patience)
            {
                process.Kill();
                return double.PositiveInfinity;
            }
        }

        var texts = string.Concat(await output);
        if (texts.Contains(": error CS", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The program does not compile:\n" + string.Join('\n', texts.Split('\n').Take(10)));
        }

        return process.ExitCode == 0 && !texts.Contains("AD0001", StringComparison.Ordinal) ? used.TotalSeconds : double.NaN;
    }

    private static TimeSpan? Used(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has just ended.
            return null;
        }
    }

    private static string Write(CustomerCode code, string folder, bool withOurs)
    {
        Directory.CreateDirectory(folder);
        var lines = new List<string> { "/nologo", "/target:library", "/nowarn:1701,1702", "/langversion:12", "/out:\"" + Path.Combine(folder, "out.dll") + "\"" };
        foreach (var (path, text) in code.Files)
        {
            File.WriteAllText(Path.Combine(folder, path), text);
            lines.Add("\"" + Path.Combine(folder, path) + "\"");
        }

        lines.AddRange(CustomerLibraries.For([], []).Select(static reference => "/reference:\"" + reference.Display + "\""));
        if (withOurs)
        {
            lines.Add("/analyzer:\"" + typeof(TokenFlowAnalyzer).Assembly.Location + "\"");
        }

        var response = Path.Combine(folder, withOurs ? "with.rsp" : "without.rsp");
        File.WriteAllLines(response, lines);
        return response;
    }

    private static string Compiler() =>
        Directory.EnumerateDirectories(Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk")))
            .Select(static sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists)
            .MaxBy(static file => File.GetLastWriteTimeUtc(file))!;
}

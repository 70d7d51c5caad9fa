using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.ProgramHost;

namespace ImsMigration.TestKit;

/// <summary>A process that runs customer programs, one at a time, until it is disposed of or a program ends it.</summary>
internal sealed class HostProcess : IDisposable
{
    private const string Assembly = "ImsMigration.ProgramHost.dll";

    private readonly Process _process;
    private readonly ImmutableSortedDictionary<string, string> _readOnce;

    private HostProcess(Process process, ImmutableSortedDictionary<string, string> readOnce)
    {
        _process = process;
        _readOnce = readOnce;
    }

    /// <summary>What has to lie in the folder of the libraries, besides them.</summary>
    public static ImmutableArray<string> Files { get; } =
        [.. new[] { Assembly, Path.ChangeExtension(Assembly, ".runtimeconfig.json") }.Select(static file => Path.Combine(AppContext.BaseDirectory, file))];

    /// <summary>Whether it can run another program, of which the last one has left no trace.</summary>
    public bool TakesMore { get; private set; } = true;

    /// <summary>Starts a host in <paramref name="folder"/> for programs with <paramref name="variables"/>.</summary>
    public static HostProcess Start(string folder, IReadOnlyDictionary<string, string> variables)
    {
        var readOnce = ReadOnce(variables);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, Assembly)])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in readOnce)
        {
            start.Environment[name] = value;
        }

        return new HostProcess(Process.Start(start)!, readOnce);
    }

    /// <summary>Whether it was started with those of <paramref name="variables"/> that it could not change any more.</summary>
    public bool Suits(IReadOnlyDictionary<string, string> variables) => _readOnce.SequenceEqual(ReadOnce(variables));

    /// <summary>
    /// Runs <paramref name="job"/>. If <paramref name="cancellationToken"/> is cancelled first, the process is ended, and the program with it.
    /// </summary>
    public async Task<ProgramRun> RunAsync(ProgramJob job, CancellationToken cancellationToken)
    {
        // Only a program that is seen to end without a trace gives the host back.
        TakesMore = false;
        using var ended = cancellationToken.Register(static process => ((Process)process!).Kill(entireProcessTree: true), _process);
        await TellAsync(job);
        var output = ReadAsync(_process.StandardOutput, job.EndMark);
        var errors = ReadAsync(_process.StandardError, job.EndMark);
        var printed = (await output).Text + (await errors).Text;
        if ((await output).End is { } end && !cancellationToken.IsCancellationRequested)
        {
            TakesMore = end.IsGone;
            return new ProgramRun(end.ExitCode, printed);
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return new ProgramRun(_process.ExitCode, printed);
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task TellAsync(ProgramJob job)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(job));
            await _process.StandardInput.FlushAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            // The process has ended, which its streams say as well.
        }
    }

    /// <summary>Reads what a program prints, to the mark, or to the end of the stream if the process ends before it.</summary>
    private static async Task<(string Text, ProgramEnd? End)> ReadAsync(StreamReader stream, string endMark)
    {
        var text = new StringBuilder();
        var block = new char[4096];
        while (await stream.ReadAsync(block) is > 0 and var read)
        {
            text.Append(block, 0, read);
            var printed = text.ToString();
            var mark = printed.IndexOf(endMark, StringComparison.Ordinal);
            if (mark >= 0 && printed.IndexOf('\n', mark) is > 0 and var lineEnd)
            {
                return (printed[..mark], ProgramEnd.Parse(printed[(mark + endMark.Length)..lineEnd]));
            }
        }

        return (text.ToString(), null);
    }

    /// <summary>The variables that the runtime reads once in a process, or that native libraries read, which do not see what a program sets.</summary>
    private static ImmutableSortedDictionary<string, string> ReadOnce(IReadOnlyDictionary<string, string> variables) =>
        variables
            .Where(static variable =>
                variable.Key.ToUpperInvariant() is "HTTPS_PROXY" or "HTTP_PROXY" or "ALL_PROXY" or "NO_PROXY" or "SSL_CERT_FILE" or "SSL_CERT_DIR"
                || variable.Key.StartsWith("DOTNET_", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.ProgramHost;
using Microsoft.CodeAnalysis;

namespace ImsMigration.TestKit;

/// <summary>
/// Compiles customer code and runs it beside the libraries that it uses, apart from the tests. Most programs run one after another in a
/// <see cref="HostProcess"/>; those that would leave something behind for the next one have a process of their own.
/// </summary>
public sealed class ProgramRunner : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("customer-program-").FullName;
    private readonly ConcurrentBag<HostProcess> _idle = [];
    private int _programs;

    /// <summary>Creates a folder with the libraries, to run any number of programs in.</summary>
    public ProgramRunner()
    {
        foreach (var file in CustomerLibraries.Files.Concat(HostProcess.Files))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    /// <summary>The errors of the only project of <paramref name="solution"/>.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ErrorsAsync(Solution solution, CancellationToken cancellationToken = default)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync(cancellationToken);
        return [.. compilation!.GetDiagnostics(cancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>
    /// Compiles the only project of <paramref name="solution"/> and runs it in <paramref name="workingFolder"/> with
    /// <paramref name="environment"/>, where its configuration files lie meanwhile. Throws if it does not compile.
    /// </summary>
    public async Task<ProgramRun> RunAsync(
        Solution solution,
        string workingFolder,
        IEnumerable<KeyValuePair<string, string>> environment,
        CancellationToken cancellationToken = default)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync(cancellationToken);
        var name = "Program" + Interlocked.Increment(ref _programs);
        var assembly = Path.Combine(_folder, name + ".dll");
        var emitted = compilation!.WithAssemblyName(name).Emit(assembly, cancellationToken: cancellationToken);
        if (!emitted.Success)
        {
            var errors = emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException(string.Join(Environment.NewLine, errors));
        }

        var configuration = solution.Projects.Single().AdditionalDocuments.ToDictionary(document => Path.Combine(workingFolder, document.Name));
        foreach (var (file, document) in configuration)
        {
            await File.WriteAllTextAsync(file, (await document.GetTextAsync(cancellationToken)).ToString(), cancellationToken);
        }

        try
        {
            return await RunAsync(assembly, workingFolder, environment, cancellationToken);
        }
        finally
        {
            foreach (var file in configuration.Keys)
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Ends the hosts and deletes the folder.</summary>
    public void Dispose()
    {
        foreach (var host in _idle)
        {
            host.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<ProgramRun> RunAsync(
        string assembly, string workingFolder, IEnumerable<KeyValuePair<string, string>> environment, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        var alone = ProcessState.IsReachedBy(assembly);
        var host = (alone ? null : TakeIdle(variables)) ?? HostProcess.Start(_folder, variables);
        try
        {
            var run = await host.RunAsync(new ProgramJob(assembly, workingFolder, variables, $"\0{Guid.NewGuid():N} ", alone), cancellationToken);
            if (host.TakesMore)
            {
                _idle.Add(host);
                host = null;
            }

            return run;
        }
        finally
        {
            host?.Dispose();
        }
    }

    /// <summary>
    /// A host that waits for a program with these variables. Those that wait for others are ended: tests do not go back to variables that
    /// they had before.
    /// </summary>
    private HostProcess? TakeIdle(Dictionary<string, string> variables)
    {
        while (_idle.TryTake(out var host))
        {
            if (host.Suits(variables))
            {
                return host;
            }

            host.Dispose();
        }

        return null;
    }
}

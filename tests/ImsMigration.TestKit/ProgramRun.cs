using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace ImsMigration.TestKit;

/// <summary>What a customer program did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed, both streams.</param>
public sealed record ProgramRun(int ExitCode, string Output);

/// <summary>Compiles customer code and runs it in a process of its own, beside the libraries that it uses.</summary>
public sealed class ProgramRunner : IDisposable
{
    private const string RuntimeConfiguration =
        """{ "runtimeOptions": { "framework": { "name": "Microsoft.AspNetCore.App", "version": "10.0.0" } } }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("customer-program-").FullName;
    private int _programs;

    /// <summary>Creates a folder with the libraries, to run any number of programs in.</summary>
    public ProgramRunner()
    {
        foreach (var file in CustomerLibraries.Files)
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
            throw new InvalidOperationException(string.Join(Environment.NewLine, emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }

        await File.WriteAllTextAsync(Path.ChangeExtension(assembly, ".runtimeconfig.json"), RuntimeConfiguration, cancellationToken);
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

    private static async Task<ProgramRun> RunAsync(
        string assembly, string workingFolder, IEnumerable<KeyValuePair<string, string>> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ProgramRun(process.ExitCode, await output + await errors);
    }

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

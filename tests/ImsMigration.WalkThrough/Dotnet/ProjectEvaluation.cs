using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace ImsMigration.WalkThrough.Dotnet;

/// <summary>Asks MSBuild which C# projects belong to a solution or project, and what they are.</summary>
internal static class ProjectEvaluation
{
    private static readonly string[] s_query =
    [
        "-getProperty:OutputType",
        "-getProperty:TargetFrameworks",
        "-getProperty:IsTestProject",
        "-getItem:ProjectReference",
    ];

    /// <summary>Returns the C# projects of <paramref name="entry"/>: those of a solution, or a project with all it refers to.</summary>
    /// <exception cref="InvalidDataException">The solution or a project cannot be read; the message is MSBuild's.</exception>
    public static async Task<ImmutableArray<CustomerProject>> FindAsync(string entry, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(entry)!;
        var pending = new Queue<string>(IsProject(entry) ? [entry] : await ListAsync(entry, folder, cancellationToken));
        var found = new Dictionary<string, CustomerProject>(StringComparer.Ordinal);
        while (pending.TryDequeue(out var path))
        {
            if (found.ContainsKey(path) || !IsProject(path))
            {
                continue;
            }

            var project = await EvaluateAsync(path, cancellationToken);
            found.Add(path, project);
            foreach (var reference in project.References)
            {
                pending.Enqueue(reference);
            }
        }

        return [.. found.Values];
    }

    private static async Task<IEnumerable<string>> ListAsync(
        string solution,
        string folder,
        CancellationToken cancellationToken)
    {
        var result = await DotnetCommand.RunAsync(["sln", solution, "list"], folder, cancellationToken);
        return Checked(result).Output
            .Select(line => line.Trim())
            .Where(IsProject)
            .Select(line => Path.GetFullPath(line.Replace('\\', Path.DirectorySeparatorChar), folder));
    }

    private static async Task<CustomerProject> EvaluateAsync(string path, CancellationToken cancellationToken)
    {
        var result = await DotnetCommand.RunAsync(
            ["msbuild", path, .. s_query],
            Path.GetDirectoryName(path)!,
            cancellationToken);
        using var answer = JsonDocument.Parse(string.Join('\n', Checked(result).Output));
        var properties = answer.RootElement.GetProperty("Properties");
        var references = answer.RootElement.GetProperty("Items").GetProperty("ProjectReference");

        var outputType = properties.GetProperty("OutputType").GetString();
        return new CustomerProject(
            path,
            IsExecutable: IsProgram(outputType) && !IsTrue(properties.GetProperty("IsTestProject")),
            TargetFramework: properties.GetProperty("TargetFrameworks").GetString()!.Split(';')[0].Trim(),
            [.. references.EnumerateArray().Select(reference => reference.GetProperty("FullPath").GetString()!)]);
    }

    private static CommandResult Checked(CommandResult result) =>
        result.Succeeded
            ? result
            : throw new InvalidDataException($"{result.Command} failed:\n{string.Join('\n', result.Output)}");

    private static bool IsProject(string path) => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    private static bool IsProgram(string? outputType) =>
        string.Equals(outputType, "Exe", StringComparison.OrdinalIgnoreCase)
        || string.Equals(outputType, "WinExe", StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(JsonElement value) =>
        string.Equals(value.GetString(), "true", StringComparison.OrdinalIgnoreCase);
}

using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;

namespace ImsMigration.Benchmarks.Builds;

/// <summary>
/// An MSBuild file that gives any project the compared analyzers instead of its own, without touching its package
/// references: those of copied code cannot be added to.
/// </summary>
internal static class AnalyzerItems
{
    private const string BannedSymbols = "T:System.Runtime.Serialization.Formatters.Binary.BinaryFormatter\nM:System.GC.Collect\n";

    /// <summary>Restores <paramref name="project"/>, which references the packages, and writes the file into <paramref name="folder"/>; returns its path.</summary>
    /// <exception cref="InvalidOperationException">The packages cannot be restored.</exception>
    public static async Task<string> CreateAsync(string project, string folder)
    {
        var directory = Path.GetDirectoryName(project)!;
        var restored = await DotnetCommand.RunAsync(["restore", project], directory, CancellationToken.None);
        var listed = await DotnetCommand.RunAsync(["msbuild", project, "-t:ResolveLockFileAnalyzers", "-getItem:Analyzer"], directory, CancellationToken.None);
        if (!restored.Succeeded || !listed.Succeeded)
        {
            throw new InvalidOperationException(string.Join('\n', restored.Output.Concat(listed.Output)));
        }

        using var items = JsonDocument.Parse(string.Join('\n', listed.Output));
        var analyzers = items.RootElement.GetProperty("Items").GetProperty("Analyzer").EnumerateArray()
            .Select(static item => item.GetProperty("FullPath").GetString()!)
            .Where(static path => !path.EndsWith(".resources.dll", StringComparison.Ordinal))
            .Select(static path => $"<Analyzer Include=\"{path}\" />");
        var symbols = Path.Combine(folder, "BannedSymbols.txt");
        await File.WriteAllTextAsync(symbols, BannedSymbols);
        var file = Path.Combine(folder, "analyzers.targets");
        await File.WriteAllTextAsync(file, $"""
            <Project>
              <Target Name="TakeComparedAnalyzers" BeforeTargets="CoreCompile">
                <ItemGroup>
                  <Analyzer Remove="@(Analyzer)" />
                  {string.Join("\n      ", analyzers)}
                  <AdditionalFiles Include="{symbols}" />
                </ItemGroup>
              </Target>
            </Project>

            """);
        return file;
    }
}

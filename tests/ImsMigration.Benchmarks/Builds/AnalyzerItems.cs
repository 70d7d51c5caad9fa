using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.WalkThrough.Dotnet;

namespace ImsMigration.Benchmarks.Builds;

/// <summary>
/// MSBuild files that give any project the compared analyzers instead of its own, without touching its package references:
/// those of copied code cannot be added to.
/// </summary>
/// <param name="All">The absolute path of the file with the analyzers of all packages.</param>
/// <param name="WithYardstick">That of the file with ours and those of the yardstick alone: what analyzers share in a build is a part of the times that it reports.</param>
internal sealed record AnalyzerItems(string All, string WithYardstick)
{
    private const string FrameworkGenerators = "Microsoft.NETCore.App.Ref";

    private const string BannedSymbols = "T:System.Runtime.Serialization.Formatters.Binary.BinaryFormatter\nM:System.GC.Collect\n";

    /// <summary>Restores <paramref name="project"/>, which references the packages, and writes the files into <paramref name="folder"/>; code is copied to <paramref name="copies"/>.</summary>
    /// <exception cref="InvalidOperationException">The packages cannot be restored.</exception>
    public static async Task<AnalyzerItems> CreateAsync(string project, string folder, string copies)
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
            .ToList();
        var symbols = Path.Combine(folder, "BannedSymbols.txt");
        await File.WriteAllTextAsync(symbols, BannedSymbols);
        return new AnalyzerItems(
            await WriteAsync(Path.Combine(folder, "all.targets"), analyzers, symbols, copies),
            await WriteAsync(Path.Combine(folder, "yardstick.targets"), analyzers.Where(IsOursOrYardstick), symbols, copies));
    }

    private static bool IsOursOrYardstick(string path) =>
        path.Contains(AnalyzerPackage.Id, StringComparison.OrdinalIgnoreCase) || path.Contains(ComparedPackages.Yardstick, StringComparison.OrdinalIgnoreCase);

    private static async Task<string> WriteAsync(string file, IEnumerable<string> analyzers, string symbols, string copies)
    {
        await File.WriteAllTextAsync(file, $"""
            <Project>
              <Target Name="TakeComparedAnalyzers" BeforeTargets="CoreCompile">
                <ItemGroup>
                  <!-- Generators make code that must be there to build: those of the framework, and of the copied code itself. -->
                  <Analyzer Remove="@(Analyzer)" Condition="!$([System.String]::Copy('%(Analyzer.FullPath)').Contains('{FrameworkGenerators}')) and !$([System.String]::Copy('%(Analyzer.FullPath)').StartsWith('{copies}'))" />
                  {string.Join("\n      ", analyzers.Select(static path => $"<Analyzer Include=\"{path}\" />"))}
                  <AdditionalFiles Include="{symbols}" />
                </ItemGroup>
              </Target>
            </Project>

            """);
        return file;
    }
}

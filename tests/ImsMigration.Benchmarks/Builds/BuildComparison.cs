using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Benchmarks.Reports;
using ImsMigration.WalkThrough.Dotnet;
using ImsMigration.WalkThrough.Files;
using ImsMigration.WalkThrough.Targets;

namespace ImsMigration.Benchmarks.Builds;

/// <summary>
/// The command <c>builds</c>: builds code with our package and those that others use, all in one compiler run, and compares
/// what the compiler reports of their times.
/// </summary>
internal static class BuildComparison
{
    private const int Rounds = 3;

    /// <summary>Builds the generated code and the projects or solutions at <paramref name="paths"/>, and writes the page. Returns the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyCollection<string> paths)
    {
        using var work = new WorkFolder(keep: false);
        var package = await PackAsync(work);
        try
        {
            var references = string.Concat(ComparedPackages.Versions().Add(AnalyzerPackage.Id, package.Version)
                .Select(static version => $"""<PackageReference Include="{version.Key}" Version="{version.Value}" PrivateAssets="all" />"""));
            Directory.CreateDirectory(work.Solution);
            FeedConfiguration.AddFeed(work.Solution, package.Feed, AnalyzerPackage.Id);
            var generated = ComparedCode.Generated(work.Solution, references).ToList();
            var copies = Path.Combine(work.Root, "copies");
            var analyzers = await AnalyzerItems.CreateAsync(generated[0].Entry, work.Root, copies);
            var rows = new List<ComparisonRow>();
            foreach (var code in generated.Concat(paths.Select(path => ComparedCode.Copy(path, copies))))
            {
                foreach (var (company, name) in new[] { (analyzers.All, code.Name), (analyzers.WithYardstick, code.Name + "; BannedApiAnalyzers alone beside ours") })
                {
                    if (await MeasureAsync(code, company) is { } times)
                    {
                        var row = new ComparisonRow(name, times);
                        rows.Add(row);
                        Console.WriteLine(ComparisonTable.Markdown([row]));
                    }
                }
            }

            PerformancePage.Write("builds", PerformancePage.Machine() + "\n\n" + ComparisonTable.Markdown(rows));
            PerformancePage.WriteChart("performance-builds.svg", ComparisonChart.Svg(rows[0]));
            return 0;
        }
        finally
        {
            await package.RemoveFromCacheAsync();
        }
    }

    private static async Task<AnalyzerPackage> PackAsync(WorkFolder work)
    {
        var project = RepositoryLayout.Find().PackageProject;
        var version = await AnalyzerPackage.NewVersionAsync(project, CancellationToken.None);
        await SucceedAsync(AnalyzerPackage.PackAsync(project, version, work.Feed, CancellationToken.None));
        return AnalyzerPackage.FindIn(work.Feed)!;
    }

    /// <summary>The times of the round in the middle; <see langword="null"/> for code that does not build here.</summary>
    private static async Task<ImmutableDictionary<string, double>?> MeasureAsync(ComparedCode code, string analyzers)
    {
        var rounds = new List<ImmutableDictionary<string, double>>();
        string[] build =
        [
            "build", code.Entry, "-t:Rebuild", "-v:d", "-p:ReportAnalyzer=true", "-p:CustomAfterMicrosoftCommonTargets=" + analyzers,
            "-p:TreatWarningsAsErrors=false", "-p:CodeAnalysisTreatWarningsAsErrors=false", "-p:MSBuildTreatWarningsAsErrors=false", "-p:CodeAnalysisRuleSet=", "-maxcpucount:1",
        ];
        for (var round = 0; round < Rounds; round++)
        {
            var result = await DotnetCommand.RunAsync(build, Path.GetDirectoryName(code.Entry)!, CancellationToken.None);
            // An error of an analyzer ends the build after all were measured, one of the compiler before.
            var errors = result.Output.Where(static line => line.Contains(": error CS", StringComparison.Ordinal)).ToList();
            var times = AnalyzerTimes.Read(result.Output);
            if (errors.Count > 0 || times[ComparedPackages.Yardstick] == 0)
            {
                Console.Error.WriteLine($"{code.Name} does not build here:\n{string.Join('\n', errors.Concat(result.Output).Take(10))}");
                return null;
            }

            rounds.Add(times);
        }

        return rounds.OrderBy(static times => times[AnalyzerPackage.Id] / times[ComparedPackages.Yardstick]).ElementAt(Rounds / 2);
    }

    private static async Task SucceedAsync(Task<CommandResult> command)
    {
        var result = await command;
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"{result.Command}\n{string.Join('\n', result.Output)}");
        }
    }
}

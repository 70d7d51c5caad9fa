using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ImsMigration.WalkThrough.Dotnet;

namespace ImsMigration.Benchmarks.Builds;

/// <summary>The builds as a table.</summary>
internal static class ComparisonTable
{
    /// <summary>One line for each build: the seconds of each package, a dash for one that was not there, and ours as a share of the yardstick's.</summary>
    public static string Markdown(IReadOnlyCollection<ComparisonRow> rows)
    {
        var versions = ComparedPackages.Versions();
        var packages = ComparedPackages.All.Select(static package => package.Id).ToList();
        var heads = packages.Select(id => versions.TryGetValue(id, out var version) ? $"{id} {version}" : id);
        var lines = rows.Select(row =>
            $"| {row.Name} | {string.Join(" | ", packages.Select(id => Seconds(row.Seconds[id])))} | {Share(row)} |");
        return $"""
            Execution time in seconds, as the compiler reports it; BannedApiAnalyzers with two banned symbols. The last column is ours as a share of BannedApiAnalyzers'.

            | build | {string.Join(" | ", heads)} | share |
            |---|{string.Concat(packages.Select(static _ => "---:|"))}---:|
            {string.Join('\n', lines)}

            """;
    }

    private static string Seconds(double seconds) => seconds == 0 ? "–" : seconds < 0.001 ? "< 0.001" : seconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Share(ComparisonRow row) =>
        (row.Seconds[AnalyzerPackage.Id] / row.Seconds[ComparedPackages.Yardstick]).ToString("0.0 %", CultureInfo.InvariantCulture);
}

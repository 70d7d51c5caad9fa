using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.Benchmarks.Code;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Benchmarks.Scenarios;

/// <summary>How long a light bulb takes to show its titles, and the first of its actions to be previewed.</summary>
internal sealed class LightBulbScenario : IScenario
{
    private const int Repeats = 9;

    private static readonly ImmutableArray<string> s_ids = ["IMS0001", "IMS0002", "IMS0003"];

    /// <inheritdoc/>
    public string Name => "light-bulb";

    /// <inheritdoc/>
    public async Task<string> RunAsync()
    {
        var rows = new StringBuilder();
        foreach (var (name, make) in ImmutableArray.Create<(string, Func<Solution>)>(
            ("3 flows in one project", static () => FlowSolution.OfFiles(6)),
            ("1,000 flows in one project", static () => FlowSolution.OfFiles(2000)),
            ("3 flows among 1,000 files that sign for others", static () => FlowSolution.AmongOthers(3, 1000)),
            ("50 projects with one flow each", static () => FlowSolution.OfProjects(50, 50))))
        {
            rows.Append(await RowsAsync(name, make));
        }

        return $"""
            ### A light bulb

            The code fix provider asked about one diagnostic in the middle; wall-clock time, and processor time, which other work on the machine does not add to. The projects are compiled, as the host that reported it has done. "First" asks about
            a solution that nobody asked before, the first row of all in a process that has run no code fix; "warm" is the median or mean of {Repeats} more times.
            "Edits" is the first action applied.

            | solution | at | first, ms | processor | warm, ms | processor | edits, ms | processor |
            |---|---|---|---|---|---|---|---|{rows}

            """;
    }

    private static async Task<string> RowsAsync(string name, Func<Solution> make)
    {
        var found = await Diagnosis.OfAsync(make());
        var rows = new StringBuilder();
        foreach (var id in s_ids)
        {
            var solution = make();
            foreach (var project in solution.Projects)
            {
                await project.GetCompilationAsync();
            }

            var ofRule = found.Where(diagnostic => diagnostic.Id == id).ToList();
            var reported = ofRule[ofRule.Count / 2];
            var document = solution.GetDocument(solution.GetDocumentIdsWithFilePath(reported.Location.SourceTree!.FilePath)[0])!;
            var place = Location.Create((await document.GetSyntaxTreeAsync())!, reported.Location.SourceSpan);
            var diagnostic = Diagnostic.Create(reported.Descriptor, place, reported.Properties);
            async Task<bool> AskAsync() => (await FixAll.ActionsAsync(document, diagnostic)).IsEmpty ? throw new InvalidOperationException("Nothing was offered.") : true;
            var first = await TimesAsync(AskAsync, 1);
            var warm = await TimesAsync(AskAsync, Repeats);
            var actions = await FixAll.ActionsAsync(document, diagnostic);
            var edits = await TimesAsync(() => FixAll.ChangedAsync(actions[0]), 1);
            rows.Append(CultureInfo.InvariantCulture, $"\n| {name} | {id} | {first} | {warm} | {edits} |");
        }

        return rows.ToString();
    }

    /// <summary>The median of the time that <paramref name="work"/> takes, and the mean of its processor time, as two cells of the table.</summary>
    private static async Task<string> TimesAsync(Func<Task> work, int repeats)
    {
        var times = new double[repeats];
        var cpu = await Measure.CpuAsync(async () =>
        {
            for (var at = 0; at < repeats; at++)
            {
                var start = Stopwatch.GetTimestamp();
                await work();
                times[at] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        });
        return Measure.Text(Measure.Median(times)) + " | " + Measure.Text(cpu / repeats);
    }
}

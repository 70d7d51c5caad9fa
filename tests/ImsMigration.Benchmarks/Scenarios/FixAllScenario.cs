using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Benchmarks.Code;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration.Benchmarks.Scenarios;

/// <summary>Fix All over 20 projects, beside what Roslyn itself takes to compile the files before and after.</summary>
internal sealed class FixAllScenario : IScenario
{
    private const int Projects = 20;

    /// <inheritdoc/>
    public string Name => "fix-all";

    /// <inheritdoc/>
    public async Task<string> RunAsync()
    {
        await RowAsync(40);
        var rows = new StringBuilder();
        foreach (var flows in ImmutableArray.Create(100, 500, 1000))
        {
            rows.Append('\n').Append(await RowAsync(flows));
        }

        return $"""
            ### Fix All

            Flows in {Projects} projects, migrated in one Fix All; wall-clock time. Roslyn's own work is the diagnostics of the changed files before and after.

            | flows | Fix All, ms | Roslyn's own, ms | difference per flow, ms |
            |---|---|---|---|{rows}

            """;
    }

    /// <summary>The solution after Fix All for the endpoints, as a host applies it that knows the diagnostics <paramref name="found"/> in it.</summary>
    public static Task<Solution?> ApplyAsync(Solution solution, ImmutableArray<Diagnostic> found, CancellationToken cancellationToken) =>
        FixAll.InScopeAsync(
            solution.Projects.First().Documents.First(),
            FixAllScope.Solution,
            RuleIds.ExchangeEndpoint,
            found,
            cancellationToken: cancellationToken);

    /// <summary>The same diagnostics in the trees of <paramref name="solution"/>, which has the same files. They are parsed for it.</summary>
    public static ImmutableArray<Diagnostic> Here(Solution solution, ImmutableArray<Diagnostic> found)
    {
        var trees = solution.Projects.SelectMany(static project => project.Documents).ToDictionary(static document => document.FilePath!, static document => document);
        return
        [
            .. found.Select(diagnostic => Diagnostic.Create(
                diagnostic.Descriptor,
                Location.Create(trees[diagnostic.Location.SourceTree!.FilePath].GetSyntaxTreeAsync().GetAwaiter().GetResult()!, diagnostic.Location.SourceSpan))),
        ];
    }

    private static async Task<string> RowAsync(int flows)
    {
        var solution = FlowSolution.OfProjects(Projects, flows);
        var found = await Diagnosis.OfAsync(solution);

        // A compilation remembers what was bound: the fix gets one that nobody has asked before.
        solution = FlowSolution.OfProjects(Projects, flows);
        foreach (var project in solution.Projects)
        {
            await project.GetCompilationAsync();
        }

        var reported = Here(solution, found);
        var start = Stopwatch.GetTimestamp();
        var changed = await ApplyAsync(solution, reported, default) ?? throw new InvalidOperationException("Nothing was fixed.");
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var roslyn = await CompileAsync(FlowSolution.OfProjects(Projects, flows), changed);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {flows} | {Measure.Text(time)} | {Measure.Text(roslyn)} | {Measure.Text((time - roslyn) / flows)} |");
    }

    private static async Task<double> CompileAsync(Solution solution, Solution changed)
    {
        var edited = solution;
        var documents = changed.Projects.SelectMany(static project => project.Documents)
            .Where(document => document.FilePath is not null && solution.GetDocumentIdsWithFilePath(document.FilePath).Length > 0)
            .ToList();
        foreach (var document in documents)
        {
            edited = edited.WithDocumentText(solution.GetDocumentIdsWithFilePath(document.FilePath!)[0], await document.GetTextAsync());
        }

        var names = documents.Where(static document => document.Name.StartsWith("File", StringComparison.Ordinal))
            .Select(document => solution.GetDocumentIdsWithFilePath(document.FilePath!)[0])
            .Where(id => solution.GetDocument(id)!.GetTextAsync().Result.ToString().Contains("jwt_token", StringComparison.Ordinal))
            .ToList();
        var start = Stopwatch.GetTimestamp();
        foreach (var id in names)
        {
            (await solution.GetDocument(id)!.GetSemanticModelAsync())!.GetDiagnostics();
            (await edited.GetDocument(id)!.GetSemanticModelAsync())!.GetDiagnostics();
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}

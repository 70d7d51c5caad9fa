using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Live;

/// <summary>
/// One analyzer lives through edits in files that depend on each other, and is asked about one file or all. Whatever it remembers,
/// its answer must be that of an analyzer that has seen nothing, for every rule that follows values.
/// </summary>
public sealed class RandomEditTests
{
    private const int Edits = 30;

    private readonly TokenFlowAnalyzer _analyzer = new();

    [Fact]
    public async Task Every_rule_has_something_to_report()
    {
        var found = await AskAsync(EditableProgram.With(new Dictionary<string, int>()).ToSolution(), new TokenFlowAnalyzer(), null);
        Assert.Equal(
            _analyzer.SupportedDiagnostics.Select(static rule => rule.Id).Distinct().Order(StringComparer.Ordinal),
            found.Select(static line => line[..7]).Distinct());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task After_any_edit_the_answer_is_that_of_an_analyzer_that_has_seen_nothing(int seed)
    {
        var random = new Random(seed);
        var choice = new Dictionary<string, int>();
        var solution = EditableProgram.With(choice).ToSolution();
        var earlier = new List<Solution> { solution };
        for (var edit = 0; edit < Edits; edit++)
        {
            // Now and then an older state comes back, as by undo, and then several files change at once.
            var isUndone = random.Next(8) == 0;
            if (isUndone)
            {
                solution = earlier[random.Next(earlier.Count)];
            }
            else
            {
                var hole = EditableProgram.Holes[random.Next(EditableProgram.Holes.Length)];
                choice[hole] = random.Next(EditableProgram.TextsFor(hole));
                solution = Changed(solution, choice);
                earlier.Add(solution);
            }

            var documents = solution.Projects.Single().Documents.ToList();
            var asked = random.Next(3) == 0 ? null : documents[random.Next(documents.Count)].Name;
            await AssertLikeFreshAsync(solution, asked, $"edit {edit}");
        }
    }

    [Theory]
    [InlineData(5)]
    public async Task After_files_come_and_go_the_answer_is_that_of_an_analyzer_that_has_seen_nothing(int seed)
    {
        var random = new Random(seed);
        var whole = EditableProgram.With(new Dictionary<string, int>()).ToSolution();
        var solution = whole;
        for (var edit = 0; edit < Edits; edit++)
        {
            var document = whole.Projects.Single().Documents.ElementAt(random.Next(whole.Projects.Single().DocumentIds.Count));
            solution = solution.ContainsDocument(document.Id)
                ? solution.RemoveDocument(document.Id)
                : solution.AddDocument(document.Id, document.Name, await document.GetTextAsync(), filePath: document.FilePath);
            await AssertLikeFreshAsync(solution, null, $"edit {edit}");
        }
    }

    private async Task AssertLikeFreshAsync(Solution solution, string? name, string edit)
    {
        var fresh = await AskAsync(solution, new TokenFlowAnalyzer(), name);
        var remembered = await AskAsync(solution, _analyzer, name);
        var differences = fresh.Except(remembered).Select(static line => "missing: " + line).Concat(remembered.Except(fresh).Select(static line => "stale: " + line));
        Assert.True(fresh.SequenceEqual(remembered), edit + Environment.NewLine + string.Join(Environment.NewLine, differences));
    }

    /// <summary>Only the files whose text differs are changed, as in an editor: the trees of the others stay.</summary>
    private static Solution Changed(Solution solution, Dictionary<string, int> choice)
    {
        var files = EditableProgram.With(choice).Files;
        foreach (var document in solution.Projects.Single().Documents.Concat<TextDocument>(solution.Projects.Single().AdditionalDocuments))
        {
            var text = files[document.Name];
            if (document.GetTextAsync().GetAwaiter().GetResult().ToString() != text)
            {
                solution = document is Document
                    ? solution.WithDocumentText(document.Id, SourceText.From(text, Encoding.UTF8))
                    : solution.WithAdditionalDocumentText(document.Id, SourceText.From(text, Encoding.UTF8));
            }
        }

        return solution;
    }

    /// <summary>What is reported in the file <paramref name="name"/>, or in all.</summary>
    private static async Task<List<string>> AskAsync(Solution solution, DiagnosticAnalyzer analyzer, string? name)
    {
        var project = solution.Projects.Single();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: static (exception, _, _) => throw exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var compilation = (await project.GetCompilationAsync())!;
        var driver = compilation.WithAnalyzers([analyzer], options);
        var found = new List<Diagnostic>();
        foreach (var document in project.Documents.Where(document => name is null || document.Name == name))
        {
            found.AddRange(await driver.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel((await document.GetSyntaxTreeAsync())!), null, default));
        }

        if (name is null)
        {
            foreach (var file in project.AnalyzerOptions.AdditionalFiles)
            {
                found.AddRange((await driver.GetAnalysisResultAsync(file, default)).GetAllDiagnostics());
            }
        }

        return [.. found.Select(static diagnostic => diagnostic.Id + " " + diagnostic.Location.GetLineSpan() + " " + diagnostic.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)];
    }
}

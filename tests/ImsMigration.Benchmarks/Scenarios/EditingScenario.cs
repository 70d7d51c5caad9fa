using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.Benchmarks.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Benchmarks.Scenarios;

/// <summary>An editor: 1,000 edits in a file of 2,000, and after each the analysis of this file by analyzers that have seen all before.</summary>
internal sealed class EditingScenario : IScenario
{
    private const int Files = 2000;
    private const int Edits = 1000;
    private const int WarmUp = 50;

    /// <inheritdoc/>
    public string Name => "editing";

    /// <inheritdoc/>
    public async Task<string> RunAsync()
    {
        var solution = FlowSolution.OfFiles(Files);
        var document = solution.Projects.Single().Documents.Single(static document => document.Name == "File500.cs").Id;
        var original = (await solution.GetDocument(document)!.GetTextAsync()).ToString();
        var ours = Analyzers.Ours();
        var idle = Analyzers.Idle();
        var binding = Analyzers.Binding();
        var first = await AskAsync(solution, document, ours);

        var (times, idleTimes, bindingTimes, compilerTimes) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (cpu, idleCpu, bindingCpu) = (0.0, 0.0, 0.0);
        var memory = 0L;
        WeakReference? early = null;
        for (var edit = 0; edit < Edits; edit++)
        {
            solution = solution.WithDocumentText(document, SourceText.From(Edited(original, edit), Encoding.UTF8));
            compilerTimes.Add(await CompileAsync(solution, document));
            var resting = await AskAsync(solution, document, idle);
            var bound = await AskAsync(solution, document, binding);
            var asked = await AskAsync(solution, document, ours);
            idleTimes.Add(resting.Milliseconds);
            bindingTimes.Add(bound.Milliseconds);
            times.Add(asked.Milliseconds);
            cpu += edit < WarmUp ? 0 : asked.Processor;
            idleCpu += edit < WarmUp ? 0 : resting.Processor;
            bindingCpu += edit < WarmUp ? 0 : bound.Processor;
            if (asked.Found != first.Found)
            {
                throw new InvalidOperationException("An edit that changes nothing changed the reports.");
            }

            if (edit == WarmUp)
            {
                memory = GC.GetTotalMemory(forceFullCollection: true);
                early = new WeakReference((await solution.Projects.Single().GetCompilationAsync())!);
            }
        }

        var growth = GC.GetTotalMemory(forceFullCollection: true) - memory;
        return $"""
            ### An editor

            {Measure.Text(Edits)} edits in one file of {Measure.Text(Files)}, of which every second has a flow; wall-clock time, median, and processor time, mean, which other work on the machine does not add to.

            | | ms | processor, ms |
            |---|---|---|
            | the first analysis of the file, which sees the others for the first time | {Measure.Text(first.Milliseconds)} | {Measure.Text(first.Processor)} |
            | the compiler's own diagnostics of the file after an edit | {Measure.Text(Measure.Median(compilerTimes.Skip(WarmUp)))} | |
            | an analyzer that does nothing, after an edit | {Measure.Text(Measure.Median(idleTimes.Skip(WarmUp)))} | {Measure.Text(idleCpu / (Edits - WarmUp))} |
            | an analyzer that has every operation of the file made and does nothing with it, after an edit | {Measure.Text(Measure.Median(bindingTimes.Skip(WarmUp)))} | {Measure.Text(bindingCpu / (Edits - WarmUp))} |
            | all of ours, after an edit | {Measure.Text(Measure.Median(times.Skip(WarmUp)))} | {Measure.Text(cpu / (Edits - WarmUp))} |

            Memory after {Measure.Text(Edits)} edits less that after {WarmUp}: {Measure.Text(growth / 1024.0)} KB. The compilation of edit {WarmUp} is {(early is { IsAlive: true } ? "still alive" : "collected")}.

            """;
    }

    /// <summary>The text with another statement in the body of a method, as it is while somebody types.</summary>
    private static string Edited(string text, int edit) =>
        text.Replace("return JWT.Encode", "_ = " + edit.ToString(CultureInfo.InvariantCulture) + "; return JWT.Encode", StringComparison.Ordinal);

    private static async Task<double> CompileAsync(Solution solution, DocumentId document)
    {
        var start = Stopwatch.GetTimestamp();
        (await solution.GetDocument(document)!.GetSemanticModelAsync())!.GetDiagnostics();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<(double Milliseconds, double Processor, int Found)> AskAsync(
        Solution solution,
        DocumentId document,
        ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var model = (await solution.GetDocument(document)!.GetSemanticModelAsync())!;
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var found = await Analyzers.EditAsync(model, analyzers);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, found);
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Benchmarks.Code;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Benchmarks.Scenarios;

/// <summary>How long Fix All runs on after it was cancelled, at many moments of its run.</summary>
internal sealed class CancellationScenario : IScenario
{
    private const int Moments = 25;

    /// <inheritdoc/>
    public string Name => "cancellation";

    /// <inheritdoc/>
    public async Task<string> RunAsync()
    {
        var found = await Diagnosis.OfAsync(FlowSolution.OfProjects(20, 1000));
        await LengthAsync(found);
        var length = await LengthAsync(found);

        var delays = new List<double>();
        for (var moment = 1; moment <= Moments; moment++)
        {
            // A host has parsed the files and knows their diagnostics before anybody asks for a fix.
            var solution = FlowSolution.OfProjects(20, 1000);
            var reported = FixAllScenario.Here(solution, found);
            using var source = new CancellationTokenSource();
            var run = Task.Run(() => FixAllScenario.ApplyAsync(solution, reported, source.Token));
            await Task.WhenAny(run, Task.Delay(length * moment / (Moments + 1)));
            var start = Stopwatch.GetTimestamp();
            await source.CancelAsync();
            try
            {
                await run;
            }
            catch (OperationCanceledException)
            {
                delays.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return $"""
            ### Cancellation of Fix All

            Cancelled at {Moments} moments of a run over 1,000 flows, {delays.Count} of them before its end. It ended after {Measure.Text(Measure.Median(delays))} ms in the median and
            after {Measure.Text(delays.DefaultIfEmpty().Max())} ms at most.

            """;
    }

    /// <summary>How long a run takes that nobody cancels; the first one also compiles the code.</summary>
    private static async Task<TimeSpan> LengthAsync(ImmutableArray<Diagnostic> found)
    {
        var solution = FlowSolution.OfProjects(20, 1000);
        var reported = FixAllScenario.Here(solution, found);
        var start = Stopwatch.GetTimestamp();
        await FixAllScenario.ApplyAsync(solution, reported, default);
        return Stopwatch.GetElapsedTime(start);
    }
}

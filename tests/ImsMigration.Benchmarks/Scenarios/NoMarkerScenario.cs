using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.Benchmarks.Code;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Benchmarks.Scenarios;

/// <summary>What a project without IMS pays: the gate beside a plain scan of the same bytes, and the allocations of all analyzers.</summary>
internal sealed class NoMarkerScenario : IScenario
{
    private const int Rounds = 30;
    private const int Pairs = 5;

    /// <inheritdoc/>
    public string Name => "no-marker";

    /// <inheritdoc/>
    public async Task<string> RunAsync()
    {
        var texts = UnrelatedCode.Files().Select(static file => SourceText.From(file.Value, Encoding.UTF8)).ToImmutableArray();
        var characters = texts.Sum(static text => (long)text.Length);
        var scan = Median(texts, static text => text.ToString().AsSpan().Contains('\uE000'));
        var gate = Median(texts, static text => ImsMarkers.In(text) != ImsWords.None);

        var allocated = Math.Max(0, await AllocatedAsync());
        return $"""
            ### No marker

            {Measure.Text(UnrelatedCode.Lines)} lines of unrelated code, {Measure.Text(characters)} characters, in this process.

            | | time | per GB of text in memory |
            |---|---|---|
            | one vectorised search for one character | {Measure.Text(scan)} ms | {Measure.Text(PerGigabyte(scan, characters))} ms |
            | the gate: all words of all rules | {Measure.Text(gate)} ms | {Measure.Text(PerGigabyte(gate, characters))} ms |

            The gate takes {Measure.Text(gate / scan)} times the plain scan. All analyzers together allocate {Measure.Text(allocated / 1024)} KB more than one that
            does nothing: {Measure.Text(allocated / characters)} bytes a byte of source.

            """;
    }

    private static double PerGigabyte(double milliseconds, long characters) => milliseconds * 1e9 / (2 * characters);

    private static double Median(ImmutableArray<SourceText> texts, Func<SourceText, bool> work)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            if (texts.Any(work))
            {
                throw new InvalidOperationException("The code is not unrelated.");
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return Measure.Median(times);
    }

    /// <summary>
    /// What all analyzers allocate in a build, less what one does that is idle. The code is disabled, so that there is nothing to bind: what
    /// Roslyn allocates for that differs from one build to the next by many times of what is measured here.
    /// </summary>
    private static async Task<double> AllocatedAsync()
    {
        var compilation = CSharpCompilation.Create(
            "Unrelated",
            UnrelatedCode.Files().Select(static file => CSharpSyntaxTree.ParseText(SourceText.From($"#if NEVER\n{file.Value}\n#endif\n", Encoding.UTF8, SourceHashAlgorithm.Sha256), path: file.Key)),
            CustomerLibraries.For([], []),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        // The first run is Roslyn's: it reads the references.
        await Analyzers.BuildAsync(compilation, Analyzers.Idle());
        var more = new List<double>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var idle = await Measure.AllocatedAsync(() => Analyzers.BuildAsync(compilation, Analyzers.Idle()));
            more.Add(await Measure.AllocatedAsync(() => Analyzers.BuildAsync(compilation, Analyzers.Ours())) - idle);
        }

        return Measure.Median(more);
    }
}

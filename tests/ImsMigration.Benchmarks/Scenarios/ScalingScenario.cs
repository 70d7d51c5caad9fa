using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Benchmarks.Code;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Benchmarks.Scenarios;

/// <summary>An application that is all IMS code, every second file with a flow: the time per file at 2,000 files beside that at 200.</summary>
internal sealed class ScalingScenario : IScenario
{
    private const int Rounds = 3;

    /// <inheritdoc/>
    public string Name => "scaling";

    /// <inheritdoc/>
    public async Task<string> RunAsync()
    {
        await PerFileAsync(20);
        var small = await PerFileAsync(200);
        var large = await PerFileAsync(2000);
        return $"""
            ### An application that is all IMS code

            Processor time of all analyzers in a build, less that of one that does nothing.

            | files | flows | ms per file |
            |---|---|---|
            | 200 | 100 | {Measure.Text(small)} |
            | 2,000 | 1,000 | {Measure.Text(large)} |

            Per file, 2,000 files take {Measure.Text(large / small)} times as much as 200.

            """;
    }

    private static async Task<double> PerFileAsync(int files)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            // A compilation remembers what was bound, so each analyzer gets one of its own, with everything declared.
            var idle = await CompilationAsync(files);
            var withoutOurs = await Measure.CpuAsync(() => Analyzers.BuildAsync(idle, Analyzers.Idle()));
            var compilation = await CompilationAsync(files);
            times.Add((await Measure.CpuAsync(() => Analyzers.BuildAsync(compilation, Analyzers.Ours())) - withoutOurs) / files);
        }

        return Measure.Median(times);
    }

    private static async Task<Compilation> CompilationAsync(int files)
    {
        var compilation = (await FlowSolution.OfFiles(files).Projects.Single().GetCompilationAsync())!;
        compilation.GetDiagnostics();
        return compilation;
    }
}

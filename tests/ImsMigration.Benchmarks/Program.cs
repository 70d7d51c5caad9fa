using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Running;
using ImsMigration.Benchmarks.Builds;
using ImsMigration.Benchmarks.Hostile;
using ImsMigration.Benchmarks.Scenarios;

namespace ImsMigration.Benchmarks;

/// <summary>
/// Measures the analyzers and the code fix. <c>builds [path…]</c> compares whole builds, <c>scenarios [name…]</c> runs the
/// long scenarios, <c>hostile [part of a name…]</c> compiles hostile programs, and every other argument goes to BenchmarkDotNet.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments.FirstOrDefault())
        {
            case "builds":
                return await BuildComparison.RunAsync(arguments[1..]);
            case "scenarios":
                return await ScenarioRun.RunAsync(arguments[1..]);
            case "hostile":
                return await HostileRun.RunAsync(arguments[1..]);
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, MicroBenchmarkConfig.Create());
                return 0;
        }
    }
}

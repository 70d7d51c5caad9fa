using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ImsMigration.Benchmarks;

/// <summary>How the micro benchmarks run.</summary>
internal static class MicroBenchmarkConfig
{
    /// <summary>
    /// Measures time and allocations within this process: a generated project would fall under the settings of the
    /// repository, which central package management makes fail.
    /// </summary>
    public static IConfig Create() => ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .AddDiagnoser(MemoryDiagnoser.Default);
}

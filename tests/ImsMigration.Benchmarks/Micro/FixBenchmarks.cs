using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using ImsMigration.Adobe;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImsMigration.Benchmarks.Micro;

/// <summary>The code fix for one customer file that holds a whole flow, with the check that its result compiles.</summary>
public class FixBenchmarks
{
    private Solution _solution = null!;
    private ImmutableArray<Diagnostic> _diagnostics;

    /// <summary>Creates the solution and asks the analyzers.</summary>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        _solution = (CustomerCode.OfFile(FlowCode.Whole("Flow")) with { IsApplication = false }).ToSolution();
        _diagnostics = await Diagnosis.OfAsync(_solution);
    }

    /// <summary>Plans and applies the migration.</summary>
    [Benchmark]
    public async Task<bool> Migrate() =>
        await FixAll.InScopeAsync(_solution.Projects.Single().Documents.Single(), FixAllScope.Solution, RuleIds.ExchangeEndpoint, _diagnostics) is not null;
}

using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using BenchmarkDotNet.Attributes;
using ImsMigration.Code;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.ServiceAccounts;
using ImsMigration.TestKit;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;

namespace ImsMigration.Benchmarks.Micro;

/// <summary>The recognizers and the flow over one customer file that holds a whole flow.</summary>
public class FlowBenchmarks
{
    private Compilation _compilation = null!;

    /// <summary>Creates the compilation.</summary>
    [GlobalSetup]
    public void Setup() =>
        _compilation = CustomerCode.OfFile(FlowCode.Whole("Flow")).ToSolution().Projects.Single().GetCompilationAsync().GetAwaiter().GetResult()!;

    /// <summary>Finds the mentions of the endpoint.</summary>
    [Benchmark]
    public int FindEndpoints() => new EndpointFinder(Program()).FindAll().Count();

    /// <summary>Finds the forms.</summary>
    [Benchmark]
    public int FindForms() => new FormFinder(new FlowGraph(Program()), TokenForm.JwtField).FindAll().Count();

    /// <summary>Finds the whole flow: request, assertion, key.</summary>
    [Benchmark]
    public int FindFlows() => ServiceAccountFlowFinder.Find(new FlowGraph(Program()), ImsConfigurations.OfOne(ImsConfiguration.None)).Flows.Length;

    private ProgramModel Program() => new(ImmutableArray.Create(_compilation), CancellationToken.None);
}

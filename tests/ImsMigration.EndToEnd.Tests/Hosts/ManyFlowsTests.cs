using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>Many flows at once.</summary>
[Collection(HostTests.Name)]
public sealed class ManyFlowsTests(PackedAnalyzers analyzers) : IDisposable
{
    private readonly GeneratedSolution _solution = new(analyzers);

    [Fact]
    public async Task Thirty_flows_in_five_projects_are_fixed_in_one_run_and_a_second_changes_nothing()
    {
        var flows = (
            from project in Enumerable.Range(1, 5)
            from flow in Enumerable.Range(1, 6)
            select (Project: $"Project{project}", Class: $"Flow{flow}")).ToList();
        foreach (var project in flows.Select(static flow => flow.Project).Distinct())
        {
            _solution.AddProject(project, ProjectKinds.Library);
        }

        foreach (var (project, name) in flows)
        {
            _solution.Write($"{project}/{name}.cs", FlowCode.Whole(name));
        }

        await _solution.RestoreAsync();

        await _solution.FormatAsync();

        Assert.All(flows, flow => Assert.Equal(FlowCode.WholeMigrated(flow.Class), _solution.Read($"{flow.Project}/{flow.Class}.cs")));
        GeneratedSolution.AssertSucceeded(await _solution.VerifyAsync());
    }

    /// <summary>Deletes the solution.</summary>
    public void Dispose() => _solution.Dispose();
}

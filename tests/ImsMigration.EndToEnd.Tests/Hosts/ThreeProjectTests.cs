using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.EndToEnd.Tests.Hosts;

/// <summary>A flow over three projects: one signs, one talks HTTP, and the program connects them and has a request of its own.</summary>
[Collection(HostTests.Name)]
public sealed class ThreeProjectTests : IDisposable
{
    private readonly GeneratedSolution _solution;

    /// <summary>Writes the solution.</summary>
    public ThreeProjectTests(PackedAnalyzers analyzers)
    {
        _solution = new GeneratedSolution(analyzers);
        _solution.AddProject("Signing", ProjectKinds.Library, """<InternalsVisibleTo Include="App" />""");
        _solution.Write("Signing/Assertions.cs", FlowCode.Assertions("internal"));
        _solution.AddProject("Web", ProjectKinds.Library, """<InternalsVisibleTo Include="App" />""");
        _solution.Write("Web/Requests.cs", FlowCode.Requests("internal"));
        _solution.AddProject(
            "App",
            ProjectKinds.Application,
            """<ProjectReference Include="../Signing/Signing.csproj" /><ProjectReference Include="../Web/Web.csproj" />""");
        _solution.Write("App/Program.cs", WithOwnRequest(FlowCode.Program, ", Assertions.Create()"));
        _solution.Write("App/OwnRequests.cs", Renamed(FlowCode.Requests("internal")));
    }

    [Fact]
    public async Task Fixing_the_solution_migrates_all_three()
    {
        await _solution.RestoreAsync();

        await _solution.FormatAsync();

        AssertMigrated();
        await _solution.AssertBuildsWithoutReportsAsync();
    }

    [Fact]
    public async Task Fixing_the_program_alone_leaves_code_that_builds_and_fixing_the_solution_then_completes_it()
    {
        await _solution.RestoreAsync();

        await _solution.FormatAsync(GeneratedSolution.SolutionPath("App"));

        Assert.Equal(Renamed(FlowCode.RequestsMigrated("internal")), _solution.Read("App/OwnRequests.cs"));
        GeneratedSolution.AssertSucceeded(await _solution.BuildAsync());

        await _solution.FormatAsync();

        AssertMigrated();
    }

    /// <summary>Deletes the solution.</summary>
    public void Dispose() => _solution.Dispose();

    private void AssertMigrated()
    {
        Assert.Equal(FlowCode.AssertionsMigrated("internal"), _solution.Read("Signing/Assertions.cs"));
        Assert.Equal(FlowCode.RequestsMigrated("internal"), _solution.Read("Web/Requests.cs"));
        Assert.Equal(Renamed(FlowCode.RequestsMigrated("internal")), _solution.Read("App/OwnRequests.cs"));
        Assert.Equal(WithOwnRequest(FlowCode.ProgramMigrated, ""), _solution.Read("App/Program.cs"));
    }

    private static string Renamed(string requests) =>
        requests.Replace("class Requests", "class OwnRequests", StringComparison.Ordinal);

    private static string WithOwnRequest(string program, string argument)
    {
        const string Last = "        Console.WriteLine(Assertions.Organization());\n";
        return program.Replace(
            Last,
            Last + $"        Console.WriteLine(await new OwnRequests().TokenAsync(\"secret\"{argument}));\n",
            StringComparison.Ordinal);
    }
}

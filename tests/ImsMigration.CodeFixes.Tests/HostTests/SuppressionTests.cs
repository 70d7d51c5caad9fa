using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>Flows that the customer has told the rules to be silent about are not edited for the sake of others.</summary>
public class SuppressionTests
{
    private const string Pragma = "#pragma warning disable IMS0001, IMS0002, IMS0003\n";

    [Fact]
    public async Task A_flow_that_a_pragma_suppresses_stays()
    {
        var silent = Pragma + FlowCode.Whole("Silent");
        var code = FlowProject.Library("", "Loud").With("Silent.cs", silent);
        await AssertOnlyLoudIsMigratedAsync(code, silent);
    }

    [Fact]
    public async Task A_flow_that_an_editorconfig_switches_off_stays()
    {
        var code = FlowProject.Library("", "Loud").With("Silent.cs", FlowCode.Whole("Silent")).With(".editorconfig", """
            root = true
            [Silent.cs]
            dotnet_diagnostic.IMS0001.severity = none
            dotnet_diagnostic.IMS0002.severity = none
            dotnet_diagnostic.IMS0003.severity = none
            """);
        await AssertOnlyLoudIsMigratedAsync(code, FlowCode.Whole("Silent"));
    }

    [Fact]
    public async Task What_a_suppressed_flow_shares_with_another_stays()
    {
        var silent = Pragma + FlowCode.Requests("internal").Replace("class Requests", "class Silent", StringComparison.Ordinal);
        var program = FlowCode.Program.Replace(
            "Console.WriteLine(Assertions.Organization());",
            "Console.WriteLine(await new Silent().TokenAsync(\"secret\", Assertions.Create()));",
            StringComparison.Ordinal);
        var solution = FlowProject.Spread("internal").With("Silent.cs", silent).With("Program.cs", program).ToSolution();

        var migrated = await FixAll.InSolutionAsync(solution);

        Assert.Empty(await CustomerSolution.ErrorsOfAsync(migrated));
        var texts = await CustomerSolution.TextsOfAsync(migrated);
        Assert.Equal(silent, texts["Silent.cs"]);
        Assert.Equal(FlowCode.Assertions("internal"), texts["Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("internal"), texts["Requests.cs"]);
    }

    [Fact]
    public async Task A_request_that_is_suppressed_stays_although_its_assertion_is_reported()
    {
        const string Statement = "        var answer = await";
        var silent = FlowCode.Whole("Silent").Replace(Statement, "#pragma warning disable IMS0001 // Until June\n" + Statement, StringComparison.Ordinal);
        var code = FlowProject.Library("", "Loud").With("Silent.cs", silent);
        await AssertOnlyLoudIsMigratedAsync(code, silent);
    }

    private static async Task AssertOnlyLoudIsMigratedAsync(CustomerCode code, string silent)
    {
        var solution = code.ToSolution();
        var texts = await CustomerSolution.TextsOfAsync(await FixAll.InSolutionAsync(solution));
        Assert.Equal(silent, texts["Silent.cs"]);
        Assert.Equal(FlowCode.WholeMigrated("Loud"), texts["Loud.cs"]);
    }
}

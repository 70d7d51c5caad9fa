using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>One project for two target frameworks: every file gets one text that is right for both.</summary>
public class TargetFrameworkTests
{
    private const string Symbol = "NEW";

    private const string UseInOneBranch = """

        internal static class Log
        {
            internal static void Write()
            {
        #if NEW
                System.Console.WriteLine(Assertions.Create());
        #endif
            }
        }

        """;

    [Fact]
    public async Task The_same_code_for_both_frameworks_is_migrated_once() =>
        await AssertMigratedAsync(FlowProject.Spread("internal"), FlowCode.AssertionsMigrated("internal"));

    [Fact]
    public async Task A_key_that_is_loaded_in_branches_goes_with_them() =>
        await AssertMigratedAsync(FlowProject.Spread("internal").With("Assertions.cs", BranchedFlowCode.Assertions(Symbol)), FlowCode.AssertionsMigrated("internal"));

    [Fact]
    public async Task What_one_framework_still_uses_stays_for_both() =>
        await AssertMigratedAsync(FlowProject.Spread("internal").With("Log.cs", UseInOneBranch), FlowCode.Assertions("internal"));

    [Fact]
    public async Task A_form_in_branches_is_rewritten_in_each_of_them()
    {
        var texts = await CustomerSolution.TextsOfAsync(await MigratedAsync(FlowProject.Spread("internal").With("Requests.cs", BranchedFlowCode.Requests(Symbol))));
        Assert.Equal(BranchedFlowCode.RequestsMigrated(Symbol), texts["Requests.cs"]);
        Assert.Equal(FlowCode.ProgramMigrated, texts["Program.cs"]);
        Assert.Equal(FlowCode.AssertionsMigrated("internal"), texts["Assertions.cs"]);
    }

    [Fact]
    public async Task A_flow_that_only_one_framework_compiles_is_migrated()
    {
        var flow = "#if NEW\n" + FlowCode.Whole("Only") + "#endif\n";
        var solution = await MigratedAsync(CustomerCode.OfFile(flow, "Only.cs") with { IsApplication = false });
        Assert.Equal("#if NEW\n" + FlowCode.WholeMigrated("Only") + "#endif\n", (await CustomerSolution.TextsOfAsync(solution))["Only.cs"]);
    }

    private static async Task AssertMigratedAsync(CustomerCode code, string assertions)
    {
        var texts = await CustomerSolution.TextsOfAsync(await MigratedAsync(code));
        Assert.Equal(assertions, texts["Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("internal"), texts["Requests.cs"]);
        Assert.Equal(FlowCode.ProgramMigrated, texts["Program.cs"]);
    }

    private static async Task<Solution> MigratedAsync(CustomerCode code)
    {
        var solution = new CustomerSolution(
        [
            new CustomerProject("Customer (old)", code),
            new CustomerProject("Customer (new)", code) { Symbols = [Symbol] },
        ]).ToSolution();
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(migrated));
        return migrated;
    }
}

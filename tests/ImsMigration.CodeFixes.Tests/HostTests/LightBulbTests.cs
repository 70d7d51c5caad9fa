using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>The light bulb at one diagnostic of many.</summary>
public class LightBulbTests
{
    private const string Title = "Request the token with OAuth client credentials";

    private static readonly string[] s_rules = ["IMS0001", "IMS0002", "IMS0003"];

    public static IEnumerable<object[]> Visibilities => [["internal"], ["public"]];

    [Theory]
    [MemberData(nameof(Visibilities))]
    public async Task Every_diagnostic_of_a_flow_offers_the_same_action_with_the_same_result(string visibility)
    {
        var solution = FlowProject.Spread(visibility).ToSolution();
        var diagnostics = await Diagnosis.OfAsync(solution);
        Assert.Equal(s_rules, diagnostics.Select(static diagnostic => diagnostic.Id).Distinct().Order());

        foreach (var diagnostic in diagnostics)
        {
            var action = (await FixAll.ActionsAsync(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic))[0];
            Assert.Equal(Title, action.Title);
            Assert.Equal("ims_migration.style", action.EquivalenceKey);

            var texts = await CustomerSolution.TextsOfAsync(await FixAll.ChangedAsync(action));
            Assert.Equal(FlowCode.RequestsMigrated(visibility), texts["Requests.cs"]);
            Assert.Equal(FlowCode.AssertionsMigrated(visibility), texts["Assertions.cs"]);
            Assert.Equal(FlowCode.ProgramMigrated, texts["Program.cs"]);
        }
    }

    [Fact]
    public async Task The_light_bulb_leaves_other_flows_alone()
    {
        var solution = FlowProject.Library("", "First", "Second").ToSolution();
        var diagnostic = (await Diagnosis.OfAsync(solution)).Last(static diagnostic => diagnostic.Location.SourceTree!.FilePath.EndsWith("Second.cs", StringComparison.Ordinal));

        var texts = await CustomerSolution.TextsOfAsync((await FixAll.AtAsync(solution, diagnostic))!);

        Assert.Equal(FlowCode.Whole("First"), texts["First.cs"]);
        Assert.Equal(FlowCode.WholeMigrated("Second"), texts["Second.cs"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Light_bulbs_in_any_order_write_what_fix_all_writes(int seed)
    {
        var solution = ManyFlows().ToSolution();
        var expected = await CustomerSolution.TextsOfAsync(await FixAll.InSolutionAsync(solution));
        var random = new Random(seed);

        var steps = 0;
        while (await RandomStepAsync(solution, random) is { } next)
        {
            solution = next;
            Assert.True(++steps <= 5, "More light bulbs than flows.");
        }

        Assert.Equal(expected, await CustomerSolution.TextsOfAsync(solution));
        Assert.Empty(await Diagnosis.OfAsync(solution));
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
    }

    [Fact]
    public async Task A_second_fix_changes_nothing()
    {
        var once = await FixAll.InSolutionAsync(ManyFlows().ToSolution());
        var twice = await FixAll.InSolutionAsync(CustomerCode.Of(once).ToSolution());
        Assert.Equal(CustomerCode.Of(once).Files, CustomerCode.Of(twice).Files);
    }

    /// <summary>Five flows: three of their own, and two requests that share the assertion.</summary>
    private static CustomerCode ManyFlows()
    {
        var code = FlowProject.Spread("internal")
            .With("MoreRequests.cs", FlowCode.Requests("internal").Replace("class Requests", "class MoreRequests", StringComparison.Ordinal))
            .With("Program.cs", FlowCode.Program.Replace(
                "        Console.WriteLine(Assertions.Organization());",
                "        Console.WriteLine(await new MoreRequests().TokenAsync(\"secret\", Assertions.Create()));",
                StringComparison.Ordinal));
        return code.With("A.cs", FlowCode.Whole("A")).With("M.cs", FlowCode.Whole("M")).With("Z.cs", FlowCode.Whole("Z"));
    }

    /// <summary>The solution after the light bulb at a random diagnostic that has one; <see langword="null"/> if none has.</summary>
    private static async Task<Solution?> RandomStepAsync(Solution solution, Random random)
    {
        var diagnostics = (await Diagnosis.OfAsync(solution)).ToArray();
        random.Shuffle(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            if (await FixAll.AtAsync(solution, diagnostic) is { } next)
            {
                return next;
            }
        }

        return null;
    }
}

using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>Fix All in each of the scopes that hosts offer.</summary>
public class FixAllScopeTests
{
    [Fact]
    public async Task In_a_document_only_its_flows_are_migrated() =>
        await AssertMigratedAsync(FixAllScope.Document, "A/First.cs");

    [Fact]
    public async Task In_a_project_all_its_flows_are_migrated() =>
        await AssertMigratedAsync(FixAllScope.Project, "A/First.cs", "A/Second.cs");

    [Fact]
    public async Task In_a_solution_all_flows_are_migrated() =>
        await AssertMigratedAsync(FixAllScope.Solution, "A/First.cs", "A/Second.cs", "B/Third.cs");

    [Fact]
    public void Document_project_and_solution_are_the_scopes() =>
        Assert.Equal(
            [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution],
            new ServiceAccountCodeFixProvider().GetFixAllProvider().GetSupportedFixAllScopes());

    [Fact]
    public async Task Without_diagnostics_nothing_is_offered()
    {
        var solution = TwoProjects();
        Assert.Null(await FixAll.InScopeAsync(solution.Projects.First().Documents.First(), FixAllScope.Solution, "IMS0001", []));
    }

    /// <summary>Runs Fix All from the file A/First.cs for each rule alone: each must migrate whole flows.</summary>
    private static async Task AssertMigratedAsync(FixAllScope scope, params string[] migrated)
    {
        var solution = TwoProjects();
        var document = solution.Projects.SelectMany(static project => project.Documents).Single(static document => document.Name == "First.cs");
        var diagnostics = await Diagnosis.OfEveryRuleAsync(solution);
        foreach (var id in new ServiceAccountCodeFixProvider().FixableDiagnosticIds)
        {
            var changed = await FixAll.InScopeAsync(document, scope, id, diagnostics);
            var texts = await CustomerSolution.TextsOfAsync(changed!);
            Assert.All(texts, file =>
            {
                var name = file.Key.Split('/')[1][..^3];
                Assert.Equal(migrated.Contains(file.Key) ? FlowCode.WholeMigrated(name) : FlowCode.Whole(name), file.Value);
            });
        }
    }

    private static Solution TwoProjects() => new CustomerSolution(
    [
        new CustomerProject("A", FlowProject.Library("A/", "First", "Second")),
        new CustomerProject("B", FlowProject.Library("B/", "Third")),
    ]).ToSolution();
}

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Styles;

/// <summary>Which actions are offered, in which order, and what chooses the first.</summary>
public sealed class StyleChoiceTests
{
    private const string Endpoint = "IMS0001";
    private const string Default = "Request the token with OAuth client credentials";
    private const string RequestOnly = "Only change the endpoint and form, and keep the code for the assertion";
    private const string Loose = "Remove the assertion, which no request sends";

    [Theory]
    [InlineData("")]
    [InlineData("ims_migration.style = same_library")]
    [InlineData("ims_migration.style = Same_Library")]
    [InlineData("ims_migration.style = by_hand")]
    [InlineData("ims_migration.style = 1")]
    [InlineData("ims_migration.style =")]
    public async Task The_rewrite_with_the_same_library_is_first_unless_the_option_says_otherwise(string option)
    {
        var actions = await ActionsAsync(Configured(option, ("A.cs", FlowCode.Whole("A"))));
        Assert.Equal([(Default, "ims_migration.style"), (RequestOnly, "ims_migration.style=request_only")], actions.Select(static action => (action.Title, action.EquivalenceKey!)));
        Assert.Equal(FlowCode.WholeMigrated("A"), (await TextsAsync(actions[0]))["A.cs"]);
    }

    [Fact]
    public async Task The_option_chooses_the_first()
    {
        var actions = await ActionsAsync(Configured("ims_migration.style = request_only", ("A.cs", FlowCode.Whole("A"))));
        Assert.Equal([(RequestOnly, "ims_migration.style"), (Default, "ims_migration.style=same_library")], actions.Select(static action => (action.Title, action.EquivalenceKey!)));
        Assert.Equal(FlowCode.WholeMigrated("A"), (await TextsAsync(actions[1]))["A.cs"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ims_migration.style")]
    [InlineData("a key of another fixer")]
    public async Task Fix_all_asks_the_options_of_each_file_if_its_key_demands_no_style(string? key)
    {
        var before = Configured("[A.cs]\nims_migration.style = request_only", ("A.cs", FlowCode.Whole("A")), ("B.cs", FlowCode.Whole("B")));
        var texts = await TextsAsync(await FixAllAsync(before, key));
        Assert.Equal(RequestOnlyOf("A"), texts["A.cs"]);
        Assert.Equal(FlowCode.WholeMigrated("B"), texts["B.cs"]);
    }

    [Fact]
    public async Task Fix_all_follows_a_key_that_demands_a_style()
    {
        var before = Configured("[A.cs]\nims_migration.style = request_only", ("A.cs", FlowCode.Whole("A")), ("B.cs", FlowCode.Whole("B")));
        var all = await TextsAsync(await FixAllAsync(before, "ims_migration.style=same_library"));
        Assert.Equal((FlowCode.WholeMigrated("A"), FlowCode.WholeMigrated("B")), (all["A.cs"], all["B.cs"]));

        var requests = await TextsAsync(await FixAllAsync(before, "ims_migration.style=request_only"));
        Assert.Equal((RequestOnlyOf("A"), RequestOnlyOf("B")), (requests["A.cs"], requests["B.cs"]));
    }

    [Fact]
    public async Task What_is_kept_for_a_person_is_still_reported_and_can_be_removed_by_one_but_not_by_fix_all()
    {
        var before = Configured("ims_migration.style = request_only", ("A.cs", FlowCode.Whole("A")));
        var after = await FixAll.InSolutionAsync(before);
        Assert.Equal(RequestOnlyOf("A"), CustomerCode.Of(after).Files["A.cs"]);

        var reported = await Diagnosis.OfAsync(after);
        Assert.Equal(["IMS0002", "IMS0003"], reported.Select(static diagnostic => diagnostic.Id).Order());
        var actions = await FixAll.ActionsAsync(after.Projects.Single().Documents.Single(), reported[0]);
        Assert.Equal([Loose], actions.Select(static action => action.Title));
        Assert.Equal(FlowCode.WholeMigrated("A"), (await TextsAsync(actions[0]))["A.cs"]);
    }

    private static Solution Configured(string options, params (string Path, string Text)[] files)
    {
        var code = files.Aggregate(new CustomerCode(ImmutableSortedDictionary<string, string>.Empty), static (code, file) => code.With(file.Path, file.Text)) with { IsApplication = false };
        return code.With(".editorconfig", "root = true\n" + (options.StartsWith('[') ? options : "[*.cs]\n" + options) + "\n").ToSolution();
    }

    private static async Task<ImmutableArray<CodeAction>> ActionsAsync(Solution solution)
    {
        var diagnostic = (await Diagnosis.OfAsync(solution)).First(static diagnostic => diagnostic.Id == Endpoint);
        return await FixAll.ActionsAsync(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic);
    }

    private static async Task<Solution> FixAllAsync(Solution solution, string? key)
    {
        var found = (await Diagnosis.OfAsync(solution)).Where(static diagnostic => diagnostic.Id == Endpoint).ToImmutableArray();
        var document = solution.GetDocument(found[0].Location.SourceTree)!;
        return (await FixAll.InScopeAsync(document, FixAllScope.Solution, Endpoint, found, key))!;
    }

    private static async Task<ImmutableSortedDictionary<string, string>> TextsAsync(CodeAction action) => await TextsAsync(await FixAll.ChangedAsync(action));

    private static Task<ImmutableSortedDictionary<string, string>> TextsAsync(Solution solution) => CustomerSolution.TextsOfAsync(solution);

    /// <summary>The flow of <see cref="FlowCode.Whole"/> with the new request and all of the old code that the request does not need.</summary>
    private static string RequestOnlyOf(string name)
    {
        var whole = FlowCode.Whole(name);
        var kept = whole[whole.IndexOf("    private static string Assertion()", StringComparison.Ordinal)..];
        var migrated = FlowCode.WholeMigrated(name);
        return whole[..whole.IndexOf("internal static class", StringComparison.Ordinal)]
            + migrated[migrated.IndexOf("internal static class", StringComparison.Ordinal)..migrated.LastIndexOf('}')]
            + "\n" + kept;
    }
}

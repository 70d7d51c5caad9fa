using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>What the light bulb says of a request that it does not rewrite, and that its edits are made only when they are asked for.</summary>
public class ExplanationTests
{
    private const string Start = "Why this is not rewritten: ";

    /// <summary>Requests that stay, and the reason.</summary>
    public static TheoryData<string, string> Left => new()
    {
        { Requests("form.Count > 2 ? form : null"), LeftReasons.SizeIsRead.Because },
        { Requests("Log(form[\"jwt_token\"], form)"), LeftReasons.FieldIsRead.Because },
        { "internal static class Addresses { public const string Exchange = \"https://ims-na1.adobelogin.com/ims/exchange/jwt\"; }", LeftReasons.NoRequest.Sentence },
    };

    [Theory]
    [MemberData(nameof(Left))]
    public async Task A_request_that_stays_is_explained(string source, string because)
    {
        var solution = CustomerCode.OfFile(source).ToSolution();
        var found = await Diagnosis.OfAsync(solution);
        Assert.NotEmpty(found);
        foreach (var diagnostic in found)
        {
            var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
            Assert.Empty(await FixAll.ActionsAsync(document, diagnostic));
            Assert.Equal([Start + because], await FixAll.ExplanationsAsync(document, diagnostic));
        }
    }

    [Fact]
    public async Task Fix_all_takes_no_explanation_for_a_fix()
    {
        var solution = FlowProject.Library("", "First", "Second").ToSolution();
        var found = await Diagnosis.OfAsync(solution);
        Assert.Null(await FixAll.InScopeAsync(solution.GetDocument(found[0].Location.SourceTree)!, FixAllScope.Solution, "IMS0001", found, "ims_migration.why"));
    }

    [Fact]
    public async Task A_request_that_can_be_rewritten_is_not_explained()
    {
        var solution = FlowProject.Library("", "First").ToSolution();
        var diagnostic = (await Diagnosis.OfAsync(solution))[0];
        Assert.Empty(await FixAll.ExplanationsAsync(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic));
    }

    [Fact]
    public async Task An_address_whose_request_is_in_another_project_offers_its_migration()
    {
        const string Address = "\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"";
        var solution = new CustomerSolution(
            [
                new CustomerProject("Names", CustomerCode.OfFile($"public static class Names {{ public const string Exchange = {Address}; }}", "Names.cs") with { IsApplication = false }),
                new CustomerProject("Client", CustomerCode.OfFile(FlowCode.Whole("Client").Replace(Address, "Names.Exchange", StringComparison.Ordinal), "Client.cs") with { IsApplication = false })
                {
                    References = ["Names"],
                },
            ])
            .ToSolution();
        var diagnostic = (await Diagnosis.OfAsync(solution)).Single(static diagnostic => diagnostic.Properties.ContainsValue("no-request"));
        var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
        Assert.Equal("Request the token with OAuth client credentials", (await FixAll.ActionsAsync(document, diagnostic))[0].Title);
        Assert.Empty(await FixAll.ExplanationsAsync(document, diagnostic));
    }

    [Fact]
    public async Task The_edits_are_made_when_the_action_is_chosen_and_can_be_cancelled()
    {
        var solution = FlowProject.Library("", "First", "Second").ToSolution();
        var diagnostic = (await Diagnosis.OfAsync(solution))[0];
        var action = (await FixAll.ActionsAsync(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic))[0];
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FixAll.ChangedAsync(action, source.Token));
        Assert.NotEqual(CustomerCode.Of(solution).Files, CustomerCode.Of(await FixAll.ChangedAsync(action)).Files);
    }

    /// <summary>A whole flow that sends <paramref name="sent"/>, an expression of the dictionary <c>form</c>.</summary>
    private static string Requests(string sent) => FlowCode.Whole("Tokens")
        .Replace("new FormUrlEncodedContent(form)", $"new FormUrlEncodedContent({sent})", StringComparison.Ordinal)
        .Replace(
            "    private static string Assertion()",
            "    private static Dictionary<string, string> Log(string field, Dictionary<string, string> form)\n    {\n        Console.WriteLine(field.Length);\n        return form;\n    }\n\n    private static string Assertion()",
            StringComparison.Ordinal);
}

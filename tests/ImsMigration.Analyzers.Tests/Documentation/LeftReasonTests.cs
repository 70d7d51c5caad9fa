using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Documentation;

/// <summary>The table of reasons and the page about them say the same, and the examples of the page are left for the reason that it gives.</summary>
public sealed class LeftReasonTests
{
    private static readonly Regex s_section = new(@"^## (?<id>[a-z-]+)\n(?<text>.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline);
    private static readonly Regex s_example = new(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline);

    private static readonly string s_page = File.ReadAllText(Path.Combine(RulePage.Folder, "rules", "left-requests.md"));

    public static TheoryData<string> Ids => [.. LeftReasons.All.Select(static reason => reason.Id)];

    public static TheoryData<string> IdsWithExample => [.. Examples.Select(static reason => reason.Id)];

    /// <summary>The reasons for which the fix does nothing, as the message says.</summary>
    public static TheoryData<string> IdsOfRequests => [.. Examples.Where(static reason => !IsKept(reason) && !IsOfLightBulb(reason)).Select(static reason => reason.Id)];

    /// <summary>The reasons for which the request is migrated and some of the rest is kept.</summary>
    public static TheoryData<string> IdsOfKept => [.. Examples.Where(static reason => IsKept(reason) && !IsOfLightBulb(reason)).Select(static reason => reason.Id)];

    /// <summary>The reasons that only the light bulb gives.</summary>
    public static TheoryData<string> IdsOfLightBulb => [.. Examples.Where(IsOfLightBulb).Select(static reason => reason.Id)];

    private static IEnumerable<LeftReason> Examples => LeftReasons.All.Where(static reason => s_example.IsMatch(SectionOf(reason.Id)));

    [Fact]
    public void The_page_has_a_section_for_each_reason_in_the_order_of_the_table() =>
        Assert.Equal(LeftReasons.All.Select(static reason => reason.Id), s_section.Matches(s_page).Select(static section => section.Groups["id"].Value));

    [Fact]
    public void Most_reasons_have_an_example() => Assert.True(IdsWithExample.Count >= LeftReasons.All.Length - 3);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_section_quotes_the_message_and_says_what_to_do(string id)
    {
        var section = SectionOf(id);
        Assert.Contains($"> {LeftReasons.All.Single(reason => reason.Id == id).Sentence}\n", section, StringComparison.Ordinal);
        Assert.Contains("**By hand:** ", section, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(IdsOfRequests))]
    public async Task An_example_is_left_for_its_reason(string id)
    {
        var reason = LeftReasons.All.Single(reason => reason.Id == id);
        var code = CustomerCode.OfFile(s_example.Match(SectionOf(id)).Groups["code"].Value) with { IsApplication = false };
        var solution = code.ToSolution();
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        var found = await Diagnosis.OfAsync(solution);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Properties[LeftReasons.Property]));
        Assert.All(found, diagnostic => Assert.EndsWith("; " + reason.Sentence, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files);
    }

    [Theory]
    [MemberData(nameof(IdsOfKept))]
    public async Task What_is_kept_of_an_example_says_its_reason(string id)
    {
        var reason = LeftReasons.All.Single(reason => reason.Id == id);
        var solution = await SolutionOfAsync(id);
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Contains("grant_type", CustomerCode.Of(migrated).Files["File0.cs"], StringComparison.Ordinal);
        var found = (await Diagnosis.OfAsync(reason == LeftReasons.SharedKey ? solution : migrated)).RemoveAll(diagnostic => reason == LeftReasons.SharedKey && diagnostic.Id != "IMS0003");
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Properties[LeftReasons.Property]));
        Assert.All(found, diagnostic => Assert.EndsWith(
            LeftReason.About(reason.Sentence, diagnostic.Properties[LeftReasons.NameProperty]!),
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(IdsOfLightBulb))]
    public async Task The_light_bulb_gives_the_reason_that_only_the_fix_finds_out(string id)
    {
        var reason = LeftReasons.All.Single(reason => reason.Id == id);
        var solution = await SolutionOfAsync(id);
        var left = await FixAll.InSolutionAsync(solution);
        var explained = new List<string>();
        foreach (var diagnostic in await Diagnosis.OfAsync(left))
        {
            explained.AddRange(await FixAll.ExplanationsAsync(left.GetDocument(diagnostic.Location.SourceTree)!, diagnostic));
        }

        Assert.Contains("Why this is not rewritten: " + reason.Because, explained);
        Assert.Equal(CustomerCode.Of(solution).Files, CustomerCode.Of(left).Files);
    }

    private static async Task<Solution> SolutionOfAsync(string id)
    {
        var files = s_example.Matches(SectionOf(id)).Select(static (file, index) => KeyValuePair.Create($"File{index}.cs", file.Groups["code"].Value));
        var solution = (new CustomerCode(files.ToImmutableSortedDictionary()) { IsApplication = false }).ToSolution();
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        return solution;
    }

    private static bool IsKept(LeftReason reason) => reason == LeftReasons.SharedKey || reason.Sentence.StartsWith(LeftReason.KeptStart, StringComparison.Ordinal);

    private static bool IsOfLightBulb(LeftReason reason) => SectionOf(reason.Id).ReplaceLineEndings(" ").Contains("nly the light bulb says it", StringComparison.Ordinal);

    [Fact]
    public async Task A_form_in_generated_code_is_left_for_that_reason()
    {
        var program = s_example.Match(SectionOf("no-request")).Groups["code"].Value;
        var form = s_example.Match(SectionOf("unknown-address")).Groups["code"].Value;
        var generated = form.Replace("\"https://ims-na1.adobelogin.com/ims/exchange/jwt\"", "Addresses.Exchange", StringComparison.Ordinal);
        var code = CustomerCode.OfFile(program).With("Client.g.cs", "// <auto-generated/>\n" + generated);
        await AssertLeftAsync(code with { IsApplication = false }, LeftReasons.Generated);
    }

    [Fact]
    public async Task A_form_with_very_many_callers_is_left_for_that_reason()
    {
        var form = s_example.Match(SectionOf("unknown-address")).Groups["code"].Value;
        var callers = Enumerable.Range(0, 60).Select(static number =>
            $"    internal static object OfPartner{number}(string jwt) => ExchangeAsync(Environment.GetEnvironmentVariable(\"URL_{number}\"), jwt);\n");
        var code = CustomerCode.OfFile(form.Replace("    private static", string.Concat(callers) + "\n    private static", StringComparison.Ordinal));
        await AssertLeftAsync(code with { IsApplication = false }, LeftReasons.TooManyCallers);
    }

    private static async Task AssertLeftAsync(CustomerCode code, LeftReason reason)
    {
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(code.ToSolution()));
        var found = Assert.Single(await Diagnosis.OfAsync(code.ToSolution()));
        Assert.Equal(reason.Id, found.Properties[LeftReasons.Property]);
    }

    private static string SectionOf(string id) => s_section.Matches(s_page).Single(section => section.Groups["id"].Value == id).Groups["text"].Value;
}

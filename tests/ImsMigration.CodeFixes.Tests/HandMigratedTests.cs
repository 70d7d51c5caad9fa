using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>
/// Programs that somebody migrated by hand, under <c>HandMigrated</c>. Each of <c>Programs</c> has a mistake, on the line
/// after a comment with the id of the rule; those of <c>Unfixed</c> have one that only a person can mend, and those of
/// <c>Silent</c> have none. A first line <c>// language: 7.3</c> is the C# version, and <c>// scope: openid</c> the option that names the scopes.
/// </summary>
public sealed partial class HandMigratedTests(ImsFixture ims) : IClassFixture<ImsFixture>
{
    public static TheoryData<string> Programs => new(HandMigratedProgram.NamesIn("Programs"));

    public static TheoryData<string> Unfixed => new(HandMigratedProgram.NamesIn("Unfixed"));

    public static TheoryData<string> Silent => new(HandMigratedProgram.NamesIn("Silent"));

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_mistake_is_reported_once_and_the_fixed_program_works(string name)
    {
        var solution = HandMigratedProgram.Read("Programs", name, Secret).ToSolution();
        var found = await OnlyMistakeAsync(solution);
        if (found.Id is "IMS0001" or "IMS0004" or "IMS1003" or "IMS1004")
        {
            Assert.NotEqual(0, (await ims.RunAsync(solution, JwtExchangeState.Retired)).Run.ExitCode);
        }

        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        Assert.Empty(await FoundAsync(changed));
        Assert.Equal(TextOf(changed), TextOf(await FixAll.InSolutionAsync(changed)));
        var bulb = await FixAll.AtAsync(solution, found);
        Assert.Equal(TextOf(changed), TextOf(bulb!));
        Assert.DoesNotContain(Secret, TextOf(changed), StringComparison.Ordinal);

        var (run, requests) = await ims.RunAsync(changed, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.All(requests, static request => Assert.Equal(200, request.StatusCode));
        if (found.Id == "IMS1005")
        {
            Assert.Single(requests);
        }
        else
        {
            Assert.NotEmpty(requests);
        }
    }

    [Theory]
    [MemberData(nameof(Unfixed))]
    public async Task A_mistake_that_only_a_person_can_mend_is_reported_and_left(string name)
    {
        var solution = HandMigratedProgram.Read("Unfixed", name, Secret).ToSolution();
        var found = await OnlyMistakeAsync(solution);
        Assert.Null(await FixAll.AtAsync(solution, found));
        Assert.Equal(TextOf(solution), TextOf(await FixAll.InSolutionAsync(solution)));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task A_right_program_is_silent(string name)
    {
        var solution = HandMigratedProgram.Read("Silent", name, Secret).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Empty(await FoundAsync(solution));
    }

    private string Secret => HandMigratedProgram.SecretOf(ims.Credential);

    /// <summary>What is reported, which stands on the line after the mark.</summary>
    private static async Task<Diagnostic> OnlyMistakeAsync(Solution solution)
    {
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var source = TextOf(solution);
        var expected = MarkAt().Match(source);
        var found = Assert.Single(await FoundAsync(solution));
        Assert.Equal(expected.Groups["id"].Value, found.Id);
        Assert.Equal(source[..expected.Index].Count(static c => c == '\n') + 1, found.Location.GetLineSpan().StartLinePosition.Line);
        return found;
    }

    private static string TextOf(Solution solution) => CustomerCode.Of(solution).Files["Program.cs"];

    private static async Task<IReadOnlyList<Diagnostic>> FoundAsync(Solution solution) => await Diagnosis.OfEveryRuleAsync(solution);

    [GeneratedRegex(@"^[ \t]*// (?<id>IMS\d{4})\r?$", RegexOptions.Multiline)]
    private static partial Regex MarkAt();
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>
/// Programs that somebody migrated by hand, under <c>HandMigrated</c>. Each of <c>Programs</c> has a mistake, on the line
/// after a comment with the id of the rule; those of <c>Unfixed</c> have one that only a person can mend, and those of
/// <c>Silent</c> have none. A first line <c>// language: 7.3</c> is the C# version, and <c>// scope: openid</c> the option that names the scopes.
/// </summary>
public sealed partial class HandMigratedTests(ImsFixture ims) : IClassFixture<ImsFixture>
{
    /// <summary>A secret stands in the source of some programs, where the mistake is that it does. It does not look like one of Adobe.</summary>
    private const string SecretMark = "%secret%";

    /// <summary>Libraries that the test kit gives only to programs that ask for them, by the namespace that such a program uses.</summary>
    private static readonly Dictionary<string, string> s_librariesOnDemand = new() { ["Duende"] = "Duende.IdentityModel.dll" };

    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "HandMigrated");

    public static TheoryData<string> Programs => new(NamesIn("Programs"));

    public static TheoryData<string> Unfixed => new(NamesIn("Unfixed"));

    public static TheoryData<string> Silent => new(NamesIn("Silent"));

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task The_mistake_is_reported_once_and_the_fixed_program_works(string name)
    {
        var solution = SolutionOf(await SourceOfAsync("Programs", name));
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
        var solution = SolutionOf(await SourceOfAsync("Unfixed", name));
        var found = await OnlyMistakeAsync(solution);
        Assert.Null(await FixAll.AtAsync(solution, found));
        Assert.Equal(TextOf(solution), TextOf(await FixAll.InSolutionAsync(solution)));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task A_right_program_is_silent(string name)
    {
        var solution = SolutionOf(await SourceOfAsync("Silent", name));
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        Assert.Empty(await FoundAsync(solution));
    }

    private string Secret => ims.Credential.ClientSecret.Split('-', 2)[1];

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

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.cs").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private async Task<string> SourceOfAsync(string folder, string name) =>
        (await File.ReadAllTextAsync(Path.Combine(s_root, folder, name + ".cs"))).Replace(SecretMark, Secret, StringComparison.Ordinal);

    private static Solution SolutionOf(string source)
    {
        var code = CustomerCode.OfFile(source) with
        {
            IsApplication = source.Contains(" Main(", StringComparison.Ordinal) || CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement),
            LibrariesAdded = [.. s_librariesOnDemand.Where(library => source.Contains("using " + library.Key, StringComparison.Ordinal)).Select(static library => library.Value)],
        };
        if (ScopeAt().Match(source) is { Success: true } scope)
        {
            code = code.With(".editorconfig", "root = true\n\n[*.cs]\nims_migration.scope = " + scope.Groups["scope"].Value + "\n");
        }

        return (LanguageAt().Match(source) is { Success: true } match && LanguageVersionFacts.TryParse(match.Groups["version"].Value, out var version)
            ? code with { LanguageVersion = version }
            : code).ToSolution();
    }

    private static string TextOf(Solution solution) => CustomerCode.Of(solution).Files["Program.cs"];

    private static async Task<IReadOnlyList<Diagnostic>> FoundAsync(Solution solution) => await Diagnosis.OfEveryRuleAsync(solution);

    [GeneratedRegex(@"^[ \t]*// (?<id>IMS\d{4})\r?$", RegexOptions.Multiline)]
    private static partial Regex MarkAt();

    [GeneratedRegex(@"^// language: (?<version>[\d.]+)")]
    private static partial Regex LanguageAt();

    [GeneratedRegex(@"^// scope: (?<scope>[\w.,]+)")]
    private static partial Regex ScopeAt();
}

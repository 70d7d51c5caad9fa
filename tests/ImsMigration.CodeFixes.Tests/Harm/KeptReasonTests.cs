using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>The code that stays when a request is migrated says why: in the message, in the light bulb and in the page behind it.</summary>
public sealed class KeptReasonTests
{
    private const string Load = "rsa.ImportFromPem(File.ReadAllText(\"private.key\"));";

    /// <summary>Programs whose signing code stays, with the reason and its name.</summary>
    public static TheoryData<string, string, string> Kept => new()
    {
        { With(Load, Load + "\n        Acme.Effects.Write(1);"), "unknown-effect", "Effects.Write" },
        { With(Load, Load + "\n        Audit();", "private static void Audit() => Acme.Effects.Write(1);"), "unknown-effect", "Effects.Write" },
        { With("File.ReadAllText(\"private.key\")", "Acme.Effects.Through(1, File.ReadAllText(\"private.key\"))"), "unknown-effect", "Effects.Through" },
        { With(Load, Load + "\n        s_count++;", "private static int s_count; internal static int Count => s_count;"), "changes-member", "Tokens.s_count" },
        { With(Load, Load + "\n        System.Threading.Interlocked.Increment(ref s_count);", "private static int s_count; internal static int Count => s_count;"), "changes-member", "Tokens.s_count" },
        { With(Load, Load + "\n        Last = DateTime.UtcNow;", "internal static DateTime Last { get; private set; } internal static bool IsIdle => Last < DateTime.UtcNow.AddDays(-1);"), "changes-member", "Tokens.Last" },
        { With("private static string Assertion()", "public static string Assertion()").Replace("internal static class", "public static class", StringComparison.Ordinal), "public-member", "Tokens.Assertion" },
        { With("", "", "internal static void Keep() => Acme.Effects.Use(1, Assertion());"), "still-used", "Effects.Use" },
        { With("", "", "internal static void Keep()\n    {\n        var kept = Assertion();\n        Acme.Effects.Use(1, kept);\n    }"), "still-used", "Effects.Use" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task What_stays_says_why(string source, string id, string name)
    {
        var code = CustomerCode.OfFile(source, "Tokens.cs") with { IsApplication = false, LibrariesAdded = ["Acme.dll"] };
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(code.ToSolution()));
        var migrated = await FixAll.InSolutionAsync(code.ToSolution());
        Assert.Contains("grant_type", CustomerCode.Of(migrated).Files["Tokens.cs"], StringComparison.Ordinal);

        var left = await Diagnosis.OfAsync(migrated);

        Assert.Contains(left, static diagnostic => diagnostic.Id == "IMS0002");
        Assert.All(left, diagnostic => Assert.Equal(id, diagnostic.Properties[LeftReasons.Property]));
        Assert.All(left, diagnostic => Assert.Equal(name, diagnostic.Properties[LeftReasons.NameProperty]));
        var reason = LeftReasons.Called(id)!;
        Assert.All(left, diagnostic => Assert.EndsWith("; " + LeftReason.About(reason.Sentence, name), diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        foreach (var diagnostic in left)
        {
            Assert.Equal(
                ["Why this is not rewritten: " + LeftReason.About(reason.Because, name)],
                await FixAll.ExplanationsAsync(migrated.GetDocument(diagnostic.Location.SourceTree)!, diagnostic));
        }
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Who_has_read_why_is_told_nothing_again(string source, string id, string name)
    {
        var code = CustomerCode.OfFile(source, "Tokens.cs") with { IsApplication = false, LibrariesAdded = ["Acme.dll"] };
        var migrated = await FixAll.InSolutionAsync(code.ToSolution());
        var left = (await Diagnosis.OfAsync(migrated)).RemoveAll(static diagnostic => diagnostic.Id != "IMS0002");

        // `dotnet format` says that a fix returned no action wherever it returns none.
        var after = await FixAll.InScopeAsync(migrated.GetDocument(left[0].Location.SourceTree)!, FixAllScope.Solution, "IMS0002", left);

        Assert.NotNull(after);
        Assert.Equal(CustomerCode.Of(migrated).Files, CustomerCode.Of(after).Files);
        Assert.Equal((id, name), (left[0].Properties[LeftReasons.Property], left[0].Properties[LeftReasons.NameProperty]));
    }

    /// <summary>Every program whose reason its signing code shows before the fix.</summary>
    public static IEnumerable<object[]> KnownBefore => Kept.Where(static row => row[1] is not ("still-used" or "changes-member"));

    [Theory]
    [MemberData(nameof(KnownBefore))]
    public async Task What_will_stay_says_why_before_the_fix(string source, string id, string name)
    {
        var code = CustomerCode.OfFile(source, "Tokens.cs") with { IsApplication = false, LibrariesAdded = ["Acme.dll"] };
        var solution = code.ToSolution();
        var found = await Diagnosis.OfAsync(solution);
        var signing = found.Where(static diagnostic => diagnostic.Id != "IMS0001").ToList();
        Assert.Equal(2, signing.Count);
        Assert.All(signing, diagnostic => Assert.Equal(id, diagnostic.Properties[LeftReasons.Property]));
        Assert.All(signing, diagnostic => Assert.Equal(name, diagnostic.Properties[LeftReasons.NameProperty]));
        Assert.All(found.Except(signing), static diagnostic => Assert.DoesNotContain(LeftReasons.Property, diagnostic.Properties.Keys));
        foreach (var diagnostic in found)
        {
            Assert.NotEmpty(await FixAll.ActionsAsync(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic));
        }
    }

    [Fact]
    public async Task Code_that_a_test_calls_names_the_test()
    {
        const string Test = "public sealed class FactAttribute : System.Attribute { }\n\npublic sealed class TokensTests\n{\n    [Fact]\n    public void It_signs() => Tokens.Assertion();\n}\n";
        var code = CustomerCode.OfFile(With("private static string Assertion()", "internal static string Assertion()"), "Tokens.cs").With("TokensTests.cs", Test) with { IsApplication = false };
        var migrated = await FixAll.InSolutionAsync(code.ToSolution());
        Assert.Contains("grant_type", CustomerCode.Of(migrated).Files["Tokens.cs"], StringComparison.Ordinal);
        var left = await Diagnosis.OfAsync(migrated);
        Assert.NotEmpty(left);
        Assert.All(left, static diagnostic => Assert.Equal("used-by-test", diagnostic.Properties[LeftReasons.Property]));
        Assert.All(left, static diagnostic => Assert.Equal("TokensTests.It_signs", diagnostic.Properties[LeftReasons.NameProperty]));
    }

    [Fact]
    public async Task What_goes_gives_no_reason()
    {
        var found = await Diagnosis.OfAsync((CustomerCode.OfFile(FlowCode.Whole("Tokens")) with { IsApplication = false }).ToSolution());
        Assert.All(found, static diagnostic => Assert.DoesNotContain(LeftReasons.Property, diagnostic.Properties.Keys));
    }

    private static string With(string old, string replacement, string member = "")
    {
        var source = FlowCode.Whole("Tokens");
        source = old.Length == 0 ? source : source.Replace(old, replacement, StringComparison.Ordinal);
        return member.Length == 0 ? source : source.Replace("    internal static async", "    " + member + "\n\n    internal static async", StringComparison.Ordinal);
    }
}

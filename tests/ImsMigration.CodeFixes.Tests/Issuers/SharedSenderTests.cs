using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Issuers;

/// <summary>A helper that sends whatever it is given says nothing of whose the request is: its caller does, and each caller is decided by itself.</summary>
public sealed class SharedSenderTests
{
    public static TheoryData<string, string> Programs
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in SharedSenders.All.Keys)
            {
                foreach (var elsewhere in SharedSenders.Elsewhere)
                {
                    all.Add(name, elsewhere);
                }
            }

            return all;
        }
    }

    public static TheoryData<string> Names => [.. SharedSenders.All.Keys];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Only_the_caller_for_IMS_is_reported_and_migrated(string name, string elsewhere) =>
        await AssertMigratedAsync(CustomerCode.OfFile(SharedSenders.CallersOf(name, elsewhere)).With("Helper.cs", SharedSenders.HelperOf(name)).ToSolution());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_helper_in_another_project_says_no_more(string name)
    {
        const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Callers\")]\n";
        var helpers = CustomerCode.OfFile(SharedSenders.HelperOf(name), "Helper.cs").With("Friend.cs", Friend) with { IsApplication = false };
        await AssertMigratedAsync(new CustomerSolution(
        [
            new CustomerProject("Helpers", helpers),
            new CustomerProject("Callers", CustomerCode.OfFile(SharedSenders.CallersOf(name, SharedSenders.Elsewhere[2]))) { References = ["Helpers"] },
        ]).ToSolution());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_request_alone_is_migrated_as_well(string name)
    {
        var code = CustomerCode.OfFile(SharedSenders.CallersOf(name, SharedSenders.Elsewhere[0]))
            .With("Helper.cs", SharedSenders.HelperOf(name))
            .With(".editorconfig", "root = true\n[*.cs]\nims_migration.style = request_only\n");
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files;
        Assert.Contains("client_credentials", migrated["Program.cs"], StringComparison.Ordinal);
        Assert.Contains("s_keys.Get(\"adobe\")", migrated["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(code.Files["Helper.cs"], migrated["Helper.cs"]);
    }

    private static async Task AssertMigratedAsync(Solution solution)
    {
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        var before = await CustomerSolution.TextsOfAsync(solution);
        foreach (var diagnostic in await Diagnosis.OfEveryRuleAsync(solution))
        {
            var line = diagnostic.Location.SourceTree!.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString();
            Assert.True(MethodOf(before["Program.cs"], "AdobeAsync").Contains(line, StringComparison.Ordinal), diagnostic.ToString());
        }

        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(migrated));
        var after = await CustomerSolution.TextsOfAsync(migrated);
        Assert.Equal(before["Helper.cs"], after["Helper.cs"]);
        Assert.Equal(MethodOf(before["Program.cs"], "OtherAsync"), MethodOf(after["Program.cs"], "OtherAsync"));
        var adobe = MethodOf(after["Program.cs"], "AdobeAsync");
        Assert.Contains("client_credentials", adobe, StringComparison.Ordinal);
        Assert.Contains("/ims/token/v3", adobe, StringComparison.Ordinal);
        Assert.DoesNotContain("jwt", adobe, StringComparison.Ordinal);
        Assert.Empty((await Diagnosis.OfAsync(migrated)).Select(static diagnostic => diagnostic.ToString()));
    }

    /// <summary>The text of the method <paramref name="name"/> in <paramref name="file"/>.</summary>
    private static string MethodOf(string file, string name)
    {
        var start = file.IndexOf("> " + name + "()", StringComparison.Ordinal);
        return file[start..file.IndexOf("\n    }", start, StringComparison.Ordinal)];
    }
}

using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Issuers;

/// <summary>A form that goes to IMS and to somebody else stays as it is, and so does all that it needs.</summary>
public sealed class SharedFormTests
{
    private const string Stage = "\"https://ims-na1-stg1.adobelogin.com/ims/exchange/jwt\"";

    /// <summary>Why such a form can be left.</summary>
    private static readonly string[] s_reasons = ["shared-form", "other-address", "unknown-address"];

    public static TheoryData<string, string> Shared
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in SharedForms.Names)
            {
                foreach (var elsewhere in SharedForms.Elsewhere)
                {
                    all.Add(name, elsewhere);
                }
            }

            return all;
        }
    }

    /// <summary>Without that in which a library calls the helper, with an address that nobody knows.</summary>
    public static TheoryData<string> Names => [.. SharedForms.Names.Where(static name => name != "a method that a library calls")];

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task A_form_that_also_goes_elsewhere_is_reported_and_stays(string name, string elsewhere)
    {
        var solution = CustomerCode.OfFile(SharedForms.Program(name, elsewhere)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var found = await Diagnosis.OfEveryRuleAsync(solution);
        Assert.Contains(found, static diagnostic => diagnostic.Id == "IMS0001");
        Assert.DoesNotContain(found, static diagnostic => TextOf(diagnostic).Contains("partner", StringComparison.Ordinal));
        Assert.All(
            found.Where(static diagnostic => diagnostic.Id == "IMS0001"),
            static diagnostic => Assert.Contains(diagnostic.Properties["LeftReason"], s_reasons));
        foreach (var diagnostic in found)
        {
            Assert.Null(await FixAll.AtAsync(solution, diagnostic));
        }

        Assert.Equal(CustomerCode.Of(solution).Files, CustomerCode.Of(await FixAll.InSolutionAsync(solution)).Files);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_form_of_which_every_use_is_for_IMS_is_migrated(string name)
    {
        var solution = CustomerCode.OfFile(SharedForms.Program(name, Stage).Replace("\"partner\"", "\"https://ims-na1-stg1.adobelogin.com/c/acme\"", StringComparison.Ordinal)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(migrated));
        var text = CustomerCode.Of(migrated).Files["Program.cs"];
        Assert.DoesNotContain("jwt_token", text, StringComparison.Ordinal);
        Assert.DoesNotContain("exchange/jwt", text, StringComparison.Ordinal);
        Assert.Contains("client_credentials", text, StringComparison.Ordinal);
    }

    private static string TextOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Adobe;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>Whatever is reported after the fix as before says why, in the message or in the light bulb.</summary>
public sealed class EverythingLeftIsExplainedTests
{
    private const string Fields = """
        {
                ["client_id"] = "id",
                ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                ["jwt_token"] = VALUE,
            }
        """;

    private const string ByName = "new Dictionary<string, string>\n    " + Fields;

    /// <summary>Members that hold the form, and what is sent of it.</summary>
    public static TheoryData<string, string, string> Members
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var value in new[] { "Assertion()", "Environment.GetEnvironmentVariable(\"JWT\")", "Acme.Effects.Through(1, Assertion())" })
            {
                data.Add($"private static readonly Dictionary<string, string> s_form = {ByName};", "new FormUrlEncodedContent(s_form)", value);
                data.Add($"private static readonly FormUrlEncodedContent s_content = new FormUrlEncodedContent({ByName});", "s_content", value);
                data.Add($"private static Dictionary<string, string> Form {{ get; }} = {ByName};", "new FormUrlEncodedContent(Form)", value);
                data.Add($"private static readonly Lazy<HttpContent> s_content = new Lazy<HttpContent>(() => new FormUrlEncodedContent({ByName}));", "s_content.Value", value);
                data.Add(
                    "private static readonly KeyValuePair<string, string>[] s_form =\n    {\n        new(\"client_id\", \"id\"),\n        new(\"client_secret\", Environment.GetEnvironmentVariable(\"SECRET\")),\n        new(\"jwt_token\", VALUE),\n    };",
                    "new FormUrlEncodedContent(s_form)",
                    value);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_form_in_a_member_is_migrated_or_says_why_not(string member, string sent, string value)
    {
        var whole = FlowCode.Whole("Tokens");
        var start = whole.IndexOf("        // Two forms", StringComparison.Ordinal);
        var end = whole.IndexOf("        var answer", StringComparison.Ordinal);
        var source = whole.Remove(start, end - start)
            .Replace("new FormUrlEncodedContent(form)", sent, StringComparison.Ordinal)
            .Replace("    internal static async", "    " + member.Replace("VALUE", value, StringComparison.Ordinal) + "\n\n    internal static async", StringComparison.Ordinal);
        var code = CustomerCode.OfFile(source, "Tokens.cs") with { IsApplication = false, LibrariesAdded = ["Acme.dll"] };
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(code.ToSolution()));
        Assert.NotEmpty(await Diagnosis.OfAsync(code.ToSolution()));

        var left = await FixAll.InSolutionAsync(code.ToSolution());

        Assert.Empty(await CustomerSolution.ErrorsOfAsync(left));
        Assert.Empty(await UnexplainedAsync(left));
    }

    /// <summary>What is reported in <paramref name="solution"/> without a reason and with no fix.</summary>
    private static async Task<List<string>> UnexplainedAsync(Solution solution)
    {
        var unexplained = new List<string>();
        foreach (var diagnostic in await Diagnosis.OfAsync(solution))
        {
            var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
            if (!diagnostic.Properties.ContainsKey(LeftReasons.Property) && !(await FixAll.ExplanationsAsync(document, diagnostic)).Any())
            {
                unexplained.Add(diagnostic + "\n" + (await document.GetTextAsync()).ToString());
            }
        }

        return unexplained;
    }
}

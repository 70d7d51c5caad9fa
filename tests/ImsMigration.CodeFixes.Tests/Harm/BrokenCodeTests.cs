using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>Code that does not compile before the fix: the request is migrated if it can be read, nothing goes of a file with errors, and no error comes.</summary>
public sealed class BrokenCodeTests
{
    private const string Builder = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using JWT.Algorithms;
        using JWT.Builder;

        internal static class Tokens
        {
            internal static async Task<string> RequestAsync(HttpClient http, RSA rsa)
            {
                var jwt = JwtBuilder.Create().WithAlgorithm(new RS256Algorithm(rsa, rsa)).AddClaim("aud", "https://ims-na1.adobelogin.com/c/id").Encode();
                var form = new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = jwt,
                };
                var answer = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await answer.Content.ReadAsStringAsync();
            }
        }
        """;

    /// <summary>Files with errors, and a part of each that must still be there.</summary>
    public static TheoryData<string, string> Broken => new()
    {
        { FlowCode.Whole("Tokens"), "JWT.Encode(claims, rsa, JwsAlgorithm.RS256)" },
        { Builder, "var jwt = JwtBuilder.Create()" },
        { Builder.Replace("= jwt,", "= JwtBuilder.Create().Encode(rsa),", StringComparison.Ordinal), "JwtBuilder.Create().Encode(rsa);" },
        { WithMember("internal static int Count() => missing.Count;"), "missing.Count" },
        { WithMember("internal static Missing Of(Missing other) => other;"), "Missing Of(Missing other)" },
        { WithMember("internal static void Half()\n    {\n        var half = Console.\n    }"), "var half = Console." },
        { WithMember("internal static void Half()\n    {\n        if (Environment.\n    }"), "if (Environment." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task The_request_in_a_file_with_errors_is_migrated_and_the_rest_of_it_stays(string source, string kept)
    {
        var isMissing = source.Contains("missing", StringComparison.OrdinalIgnoreCase) || source.Contains("half", StringComparison.Ordinal);
        var code = CustomerCode.OfFile(source, "Tokens.cs") with { IsApplication = false, LibrariesLeftOut = isMissing ? [] : ["jose-jwt.dll", "JWT.dll"] };
        var solution = code.ToSolution();
        var errors = (await CustomerSolution.ErrorsOfAsync(solution)).Length;
        Assert.NotEqual(0, errors);

        var migrated = await FixAll.InSolutionAsync(solution);

        var text = CustomerCode.Of(migrated).Files["Tokens.cs"];
        Assert.DoesNotContain("\"jwt_token\"", text, StringComparison.Ordinal);
        Assert.Contains("[\"grant_type\"] = \"client_credentials\"", text, StringComparison.Ordinal);
        Assert.Contains("/ims/token/v3", text, StringComparison.Ordinal);
        Assert.Contains(kept, text, StringComparison.Ordinal);
        Assert.Equal(errors, (await CustomerSolution.ErrorsOfAsync(migrated)).Length);
    }

    [Fact]
    public async Task Code_that_a_file_with_errors_names_stays()
    {
        var code = CustomerCode.OfFile(FlowCode.Assertions("internal"), "Assertions.cs")
            .With("Requests.cs", FlowCode.Requests("internal"))
            .With("Program.cs", FlowCode.Program)
            .With("Other.cs", "internal static class Other\n{\n    internal static string Of() => missing.Of(Assertions.Create());\n}\n");
        var files = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files;
        Assert.Contains("grant_type", files["Requests.cs"], StringComparison.Ordinal);
        Assert.Equal(code.Files["Assertions.cs"], files["Assertions.cs"]);
        Assert.Equal(code.Files["Other.cs"], files["Other.cs"]);
    }

    [Fact]
    public async Task An_error_in_another_file_costs_nothing()
    {
        var code = CustomerCode.OfFile(FlowCode.Whole("Tokens"), "Tokens.cs").With("Other.cs", "internal static class Other\n{\n    internal static int Of() => missing;\n}\n");
        var files = CustomerCode.Of(await FixAll.InSolutionAsync((code with { IsApplication = false }).ToSolution())).Files;
        Assert.Equal(FlowCode.WholeMigrated("Tokens"), files["Tokens.cs"]);
    }

    [Fact]
    public async Task Once_the_package_is_there_the_rest_goes()
    {
        var code = CustomerCode.OfFile(FlowCode.Whole("Tokens"), "Tokens.cs") with { IsApplication = false };
        var first = CustomerCode.Of(await FixAll.InSolutionAsync((code with { LibrariesLeftOut = ["jose-jwt.dll"] }).ToSolution()));
        var second = CustomerCode.Of(await FixAll.InSolutionAsync((code with { Files = first.Files }).ToSolution()));
        Assert.DoesNotContain("JWT.Encode", second.Files.Values.Single(), StringComparison.Ordinal);
    }

    private static string WithMember(string member) =>
        FlowCode.Whole("Tokens").Replace("    private static string Assertion()", "    " + member + "\n\n    private static string Assertion()", StringComparison.Ordinal);
}

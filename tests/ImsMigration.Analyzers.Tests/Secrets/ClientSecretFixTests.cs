using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.Analyzers.Tests.BadInput;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ImsMigration.Analyzers.Tests.Secrets;

/// <summary>How IMS1002 takes a client secret out of the source.</summary>
public sealed class ClientSecretFixTests
{
    private const string Quoted = "\"" + MarkedSecrets.Value + "\"";

    private const string Variable = "Environment.GetEnvironmentVariable(\"ADOBE_CLIENT_SECRET\")";

    private const string Encoded = "Uri.EscapeDataString(" + Variable + ")";

    private const string Pieces = "    private const string First = \"not-a\";\n    private const string Second = \"-real-s3cr3t\";\n    private const string Secret = First + Second;\n";

    [Theory]
    [InlineData(Quoted, "", "[\"client_secret\"] = " + Variable + ",")]
    [InlineData("Secret", "    private const string Secret = " + Quoted + "; // rotated yearly\n", "private static readonly string Secret = " + Variable + "; // rotated yearly")]
    [InlineData("s_secret", "    private static readonly string s_secret = " + Quoted + ";\n", "private static readonly string s_secret = " + Variable + ";")]
    [InlineData("Secret", "    private static string Secret { get; set; } = " + Quoted + ";\n", "private static string Secret { get; set; } = " + Variable + ";")]
    [InlineData("Secret", "    private static string Secret => " + Quoted + ";\n", "private static string Secret => " + Variable + ";")]
    [InlineData("\"not-a-real\" + \"-s3cr3t\"", "", "[\"client_secret\"] = " + Variable + ",")]
    public async Task Reads_the_environment_variable_beside_that_of_the_client_id(string secret, string members, string expected) => Assert.Contains(
        expected,
        await MarkedSecrets.FixedAsync(CustomerCode.OfFile(MarkedSecrets.Request(secret, members))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Follows_the_name_of_the_client_id() => Assert.Contains(
        "Environment.GetEnvironmentVariable(\"UmApi_ClientSecret\")",
        await MarkedSecrets.FixedAsync(CustomerCode.OfFile(MarkedSecrets.Request(Quoted).Replace("ADOBE_CLIENT_ID", "UmApi_ClientId", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_local_constant_becomes_a_variable_and_a_directive_is_added()
    {
        var source = await MarkedSecrets.FixedAsync(CustomerCode.OfFile("""
            using System.Collections.Generic;
            using System.Net.Http;

            const string secret = "not-a-real-s3cr3t";
            await new HttpClient().PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = "id",
                ["client_secret"] = secret,
                ["scope"] = "openid,AdobeID",
            }));
            """));
        Assert.StartsWith("using System;\nusing System.Collections.Generic;", source.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\nstring secret = " + Variable + ";", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"{0}&scope=openid,AdobeID\"", "client_secret=\" + " + Encoded + " + \"&scope=openid,AdobeID\";")]
    [InlineData("\"{0}\"", "client_secret=\" + " + Encoded + ";")]
    [InlineData("@\"{0}&scope=openid,AdobeID\"", "client_secret=\" + " + Encoded + " + @\"&scope=openid,AdobeID\";")]
    [InlineData("\"\"\"{0}&scope=openid,AdobeID\"\"\"", "client_secret=\"\"\" + " + Encoded + " + \"\"\"&scope=openid,AdobeID\"\"\";")]
    [InlineData("$\"{0}&scope={args[0]}\"", "client_secret={" + Encoded + "}&scope={args[0]}\";")]
    [InlineData("$@\"{0}&scope={args[0]}\"", "client_secret={" + Encoded + "}&scope={args[0]}\";")]
    [InlineData("$$\"\"\"{0}&scope={{args[0]}}\"\"\"", "client_secret={{" + Encoded + "}}&scope={{args[0]}}\"\"\";")]
    [InlineData("\"{0}&scope=openid,AdobeID\".Trim()", "(\"grant_type=client_credentials&client_id=id&client_secret=\" + " + Encoded + " + \"&scope=openid,AdobeID\").Trim();")]
    public async Task A_field_inside_a_text_is_read_in_its_place(string text, string expected) => Assert.Contains(
        expected,
        await MarkedSecrets.FixedAsync(CustomerCode.OfFile($$"""
            using System;
            using System.Net.Http;
            using System.Text;

            var body = {{text.Replace("{0}", "grant_type=client_credentials&client_id=id&client_secret=not-a-real-s3cr3t", StringComparison.Ordinal)}};
            await new HttpClient().PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
            """)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"S\") ?? " + Quoted, "[\"client_secret\"] = Environment.GetEnvironmentVariable(\"S\"),")]
    [InlineData("Environment.GetEnvironmentVariable(\"S\") ?? Environment.GetEnvironmentVariable(\"T\") ?? " + Quoted, "= Environment.GetEnvironmentVariable(\"S\") ?? Environment.GetEnvironmentVariable(\"T\"),")]
    [InlineData("Environment.GetEnvironmentVariable(\"S\") ?? /* here only */ " + Quoted, "= Environment.GetEnvironmentVariable(\"S\") ?? /* here only */ throw new InvalidOperationException(\"S is not set.\"),")]
    public async Task A_fallback_goes_where_the_secret_is_read_from_outside_already(string secret, string expected) => Assert.Contains(
        expected,
        await MarkedSecrets.FixedAsync(CustomerCode.OfFile(MarkedSecrets.Request(secret))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Where_null_is_checked_a_fallback_becomes_an_error() => Assert.Contains(
        "Environment.GetEnvironmentVariable(\"S\") ?? throw new InvalidOperationException(\"S is not set.\"),",
        await MarkedSecrets.FixedAsync(CustomerCode.OfFile("#nullable enable\n" + MarkedSecrets.Request("Environment.GetEnvironmentVariable(\"S\") ?? " + Quoted).Replace("(\"ADOBE_CLIENT_ID\")", "(\"ADOBE_CLIENT_ID\")!", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_pieces_of_a_secret_go_with_it()
    {
        var source = await MarkedSecrets.FixedAsync(CustomerCode.OfFile(MarkedSecrets.Request("Secret", Pieces)));
        Assert.DoesNotContain("not-a", source, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", source, StringComparison.Ordinal);
        Assert.Contains("{\n    private static readonly string Secret = " + Variable + ";\n", source, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_secret_of_which_a_piece_is_used_elsewhere_is_left_alone() => IsLeftAloneAsync(
        CustomerCode.OfFile(MarkedSecrets.Request("Secret", Pieces + "    internal static string Other => First;\n")));

    [Fact]
    public async Task Two_secrets_are_told_apart_by_their_names()
    {
        var source = await MarkedSecrets.FixedAsync(CustomerCode.OfFile(Twice("ReportsClientSecret", "s_stageSecret")));
        Assert.Contains("ReportsClientSecret = Environment.GetEnvironmentVariable(\"ADOBE_REPORTS_CLIENT_SECRET\");", source, StringComparison.Ordinal);
        Assert.Contains("s_stageSecret = Environment.GetEnvironmentVariable(\"ADOBE_STAGE_CLIENT_SECRET\");", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_of_tests_is_no_other_one_and_stays()
    {
        const string Tests = """
            internal sealed class FactAttribute : System.Attribute { }

            internal sealed class TokenTests
            {
                [Fact]
                public System.Threading.Tasks.Task Asks() => Program.RequestAsync(new System.Net.Http.HttpClient(), "s3cr3t-of-the-stand-in");
            }
            """;
        var code = CustomerCode.OfFile(MarkedSecrets.Request("secret", "    private const string Secret = " + Quoted + ";\n")
                .Replace("private static Task RequestAsync(HttpClient http)", "internal static Task RequestAsync(HttpClient http, string secret)", StringComparison.Ordinal)
                .Replace("RequestAsync(new HttpClient())", "RequestAsync(new HttpClient(), Secret)", StringComparison.Ordinal))
            .With("Tests.cs", Tests);
        var files = CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files;
        Assert.Contains("Secret = " + Variable, files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(Tests, files["Tests.cs"]);
    }

    [Fact]
    public Task Two_secrets_that_no_name_tells_apart_are_left_alone() => IsLeftAloneAsync(CustomerCode.OfFile(Twice("Secret", "ClientSecret")));

    [Fact]
    public async Task Reads_the_configuration_that_the_class_reads_from() => Assert.Contains(
        "[\"client_secret\"] = _configuration[\"Ims:ClientSecret\"],",
        await MarkedSecrets.FixedAsync(CustomerCode.OfFile("""
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Configuration;

            public class ImsClient
            {
                private readonly IConfiguration _configuration;

                public ImsClient(IConfiguration configuration) => _configuration = configuration;

                public Task RequestAsync(HttpClient http) => http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = _configuration["Ims:ClientId"],
                    ["client_secret"] = "not-a-real-s3cr3t",
                    ["scope"] = "openid,AdobeID",
                }));
            }
            """) with { IsApplication = false }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Where_null_is_checked_a_missing_secret_is_an_error_at_once() => Assert.Contains(
        "Secret = " + Variable + " ?? throw new InvalidOperationException(\"ADOBE_CLIENT_SECRET is not set.\");",
        await MarkedSecrets.FixedAsync(CustomerCode.OfFile("#nullable enable annotations\n#nullable enable warnings\n" + MarkedSecrets.Request("Secret", "    private const string Secret = " + Quoted + ";\n").Replace("(\"ADOBE_CLIENT_ID\")", "(\"ADOBE_CLIENT_ID\")!", StringComparison.Ordinal))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("    private const string Secret = " + Quoted + ";\n    private const string Copy = Secret;\n")]
    [InlineData("    private const string Secret = " + Quoted + ";\n    private static bool Is(string text) => text switch { Secret => true, _ => false };\n")]
    [InlineData("    private const string Secret = " + Quoted + ";\n    [Obsolete(Secret)] private static void Old() { }\n")]
    public async Task A_constant_that_must_stay_one_is_left_alone(string members) => await IsLeftAloneAsync(CustomerCode.OfFile(MarkedSecrets.Request("Secret", members)));

    [Fact]
    public Task A_constant_that_must_stay_one_in_another_file_is_left_alone() => IsLeftAloneAsync(
        CustomerCode.OfFile(MarkedSecrets.Request("Secret", "    internal const string Secret = " + Quoted + ";\n"))
            .With("Old.cs", "[System.Obsolete(Program.Secret)] internal static class Old { }"));

    [Fact]
    public async Task Half_typed_code_is_taken()
    {
        var source = MarkedSecrets.Request("Secret", "    private const string Secret = " + Quoted + ";\n");
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToList();
        for (var index = 0; index < tokens.Count; index += 3)
        {
            var span = tokens[index].Span;
            await SafeFix.CheckAsync(CustomerCode.OfFile(source.Remove(span.Start, span.Length)).ToSolution(), $"without '{tokens[index]}' at {span.Start}");
        }
    }

    /// <summary>A program with two credentials, whose client ids are written down.</summary>
    private static string Twice(string first, string second)
    {
        var request = MarkedSecrets.Request(first).Replace("Environment.GetEnvironmentVariable(\"ADOBE_CLIENT_ID\")", "\"id\"", StringComparison.Ordinal);
        return request.Replace("RequestAsync(new HttpClient())", "Task.WhenAll(RequestAsync(new HttpClient()), OtherAsync())", StringComparison.Ordinal)[..^1]
            + $$"""

                    private const string {{first}} = "not-a-real-s3cr3t-1";

                    private static readonly string {{second}} = "not-a-real-s3cr3t-2";

                    private static Task OtherAsync() => new HttpClient().PostAsync("https://ims-na1-stg1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = "other",
                        ["client_secret"] = {{second}},
                        ["scope"] = "openid,AdobeID",
                    }));
                }

                """;
    }

    private static async Task IsLeftAloneAsync(CustomerCode code)
    {
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        Assert.Equal(code.Files, CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files);
    }
}

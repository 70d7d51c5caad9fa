using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Xunit;

namespace ImsMigration.CodeFixes.Tests;

/// <summary>What the code that signs does besides signing is still done after the fix.</summary>
[Collection(ImsTests.Name)]
public sealed class SideEffectTests(ImsFixture ims)
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        internal sealed class Client
        {
            private readonly HttpClient _http = new();
            private string _clientId = "";
            private string _clientSecret = "";
            private DateTime _signedAt;

            private static async Task<int> Main()
            {
                var answer = await new Client().RequestTokenAsync();
                Console.WriteLine(answer.Length);
                return answer.Contains("access_token") ? 0 : 1;
            }

            private async Task<string> RequestTokenAsync()
            {
                var jwt = CreateJwt();
                var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = _clientId,
                    ["client_secret"] = _clientSecret,
                    ["jwt_token"] = jwt,
                }));
                return await response.Content.ReadAsStringAsync();
            }

            private string CreateJwt()
            {
                _clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                _clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
                _signedAt = DateTime.UtcNow;
                using var rsa = RSA.Create();
                rsa.ImportFromPem(System.IO.File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));
                return JWT.Encode(
                    new Dictionary<string, object>
                    {
                        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                        ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                        ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                        ["aud"] = "https://ims-na1.adobelogin.com/c/" + _clientId,
                        ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                    },
                    rsa,
                    JwsAlgorithm.RS256);
            }
        }
        """;

    private const string SetsCredential = """
                _clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                _clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
        """;

    [Fact]
    public async Task A_signing_method_that_sets_the_credential_stays_with_its_call()
    {
        var migrated = await FixAll.InSolutionAsync(CustomerCode.OfFile(Program).ToSolution());

        var text = CustomerCode.Of(migrated).Files["Program.cs"];
        Assert.Contains("var jwt = CreateJwt();", text);
        Assert.Contains(SetsCredential, text);
        var (run, requests) = await ims.RunAsync(migrated, JwtExchangeState.Retired);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.All(requests, static request => Assert.Equal(200, request.StatusCode));
    }

    [Fact]
    public async Task What_stays_for_its_other_work_is_still_reported()
    {
        var migrated = await FixAll.InSolutionAsync(CustomerCode.OfFile(Program).ToSolution());

        Assert.Equal(["IMS0003", "IMS0002"], (await Diagnosis.OfAsync(migrated)).Select(static diagnostic => diagnostic.Id));
        var again = await FixAll.InSolutionAsync(migrated);
        Assert.Equal(CustomerCode.Of(migrated).Files, CustomerCode.Of(again).Files);
    }

    [Theory]
    [InlineData("""_http.DefaultRequestHeaders.Add("x-api-key", "abc");""")]
    [InlineData("_http.Timeout = TimeSpan.FromMinutes(1);")]
    [InlineData("System.Net.ServicePointManager.Expect100Continue = false;")]
    public async Task A_setting_of_the_client_is_kept(string setting)
    {
        var program = ReadsCredentialItself().Replace("_signedAt = DateTime.UtcNow;", setting, System.StringComparison.Ordinal);

        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(CustomerCode.OfFile(program).ToSolution()));

        Assert.Contains(setting, migrated.Files["Program.cs"]);
        Assert.Contains("/ims/token/v3", migrated.Files["Program.cs"]);
    }

    [Fact]
    public async Task A_request_that_takes_the_place_of_the_call_is_left_to_a_person()
    {
        var program = Program
            .Replace("        var jwt = CreateJwt();\n", "", System.StringComparison.Ordinal)
            .Replace("[\"jwt_token\"] = jwt", "[\"jwt_token\"] = CreateJwt()", System.StringComparison.Ordinal);

        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(CustomerCode.OfFile(program).ToSolution()));

        Assert.Equal(program, migrated.Files["Program.cs"]);
    }

    [Fact]
    public async Task A_write_that_nobody_reads_keeps_nothing()
    {
        var migrated = CustomerCode.Of(await FixAll.InSolutionAsync(CustomerCode.OfFile(ReadsCredentialItself()).ToSolution()));

        Assert.DoesNotContain("_signedAt", migrated.Files["Program.cs"]);
        Assert.DoesNotContain("CreateJwt", migrated.Files["Program.cs"]);
    }

    /// <summary>The program with the credential set where the request is made.</summary>
    private static string ReadsCredentialItself() =>
        Program
            .Replace(SetsCredential + "\n", "", System.StringComparison.Ordinal)
            .Replace("        var jwt = CreateJwt();\n", SetsCredential + "\n        var jwt = CreateJwt();\n", System.StringComparison.Ordinal);
}

using System.Threading.Tasks;
using ImsMigration.TestKit;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.HostTests;

/// <summary>One project for two target frameworks: every file gets one text that is right for both.</summary>
public class TargetFrameworkTests
{
    private const string KeyInBranches = """
        using System.Collections.Generic;
        using System.IO;
        using System.Security.Cryptography;
        using System.Security.Cryptography.X509Certificates;
        using Jose;

        internal static class Assertions
        {
            internal static string Create()
            {
        #if NEW
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
        #else
                using var certificate = new X509Certificate2("key.pfx", "password");
                using var rsa = certificate.GetRSAPrivateKey();
        #endif
                var claims = new Dictionary<string, object>
                {
                    ["aud"] = "https://ims-na1.adobelogin.com/c/id",
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }

            internal static string Organization() => "org@AdobeOrg";
        }

        """;

    private const string RequestInBranches = """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        internal sealed class Requests
        {
            private readonly HttpClient _http = new HttpClient();

            internal async Task<string> TokenAsync(string secret, string assertion)
            {
        #if NEW
                var form = new Dictionary<string, string> { ["client_id"] = "id", ["client_secret"] = secret, ["jwt_token"] = assertion };
        #else
                var form = new List<KeyValuePair<string, string>>
                {
                    new KeyValuePair<string, string>("client_id", "id"),
                    new KeyValuePair<string, string>("client_secret", secret),
                    new KeyValuePair<string, string>("jwt_token", assertion),
                };
        #endif
                var answer = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return await answer.Content.ReadAsStringAsync();
            }
        }

        """;

    private const string UseInOneBranch = """

        internal static class Log
        {
            internal static void Write()
            {
        #if NEW
                System.Console.WriteLine(Assertions.Create());
        #endif
            }
        }

        """;

    [Fact]
    public async Task The_same_code_for_both_frameworks_is_migrated_once() =>
        await AssertMigratedAsync(FlowCode.Spread("internal"), FlowCode.AssertionsMigrated("internal"));

    [Fact]
    public async Task A_key_that_is_loaded_in_branches_goes_with_them() =>
        await AssertMigratedAsync(FlowCode.Spread("internal").With("Assertions.cs", KeyInBranches), FlowCode.AssertionsMigrated("internal"));

    [Fact]
    public async Task What_one_framework_still_uses_stays_for_both() =>
        await AssertMigratedAsync(FlowCode.Spread("internal").With("Log.cs", UseInOneBranch), FlowCode.Assertions("internal"));

    [Fact]
    public async Task A_form_in_branches_is_rewritten_in_each_of_them()
    {
        var texts = await CustomerSolution.TextsOfAsync(await MigratedAsync(FlowCode.Spread("internal").With("Requests.cs", RequestInBranches)));
        Assert.DoesNotContain("jwt_token", texts["Requests.cs"], System.StringComparison.Ordinal);
        Assert.DoesNotContain("exchange", texts["Requests.cs"], System.StringComparison.Ordinal);
        Assert.Equal(2, texts["Requests.cs"].Split("client_credentials").Length - 1);
        Assert.Equal(FlowCode.ProgramMigrated, texts["Program.cs"]);
        Assert.Equal(FlowCode.AssertionsMigrated("internal"), texts["Assertions.cs"]);
    }

    [Fact]
    public async Task A_flow_that_only_one_framework_compiles_is_migrated()
    {
        var flow = "#if NEW\n" + FlowCode.Whole("Only") + "#endif\n";
        var solution = await MigratedAsync(CustomerCode.OfFile(flow, "Only.cs") with { IsApplication = false });
        Assert.Equal("#if NEW\n" + FlowCode.WholeMigrated("Only") + "#endif\n", (await CustomerSolution.TextsOfAsync(solution))["Only.cs"]);
    }

    private static async Task AssertMigratedAsync(CustomerCode code, string assertions)
    {
        var texts = await CustomerSolution.TextsOfAsync(await MigratedAsync(code));
        Assert.Equal(assertions, texts["Assertions.cs"]);
        Assert.Equal(FlowCode.RequestsMigrated("internal"), texts["Requests.cs"]);
        Assert.Equal(FlowCode.ProgramMigrated, texts["Program.cs"]);
    }

    private static async Task<Solution> MigratedAsync(CustomerCode code)
    {
        var solution = new CustomerSolution(
        [
            new CustomerProject("Customer (old)", code),
            new CustomerProject("Customer (new)", code) { Symbols = ["NEW"] },
        ]).ToSolution();
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(solution));
        var migrated = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await CustomerSolution.ErrorsOfAsync(migrated));
        return migrated;
    }
}

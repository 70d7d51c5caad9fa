using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using LoopbackIms;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>A program that signs an assertion, around the statements of a request that a test writes.</summary>
internal static class JwtProgram
{
    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Specialized;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private const string Url = "https://ims-na1.adobelogin.com/ims/exchange/jwt";
            private static readonly string Id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            private static readonly string Secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            private static readonly HttpClient Http = new HttpClient();

            private static async Task<int> Main()
            {
                var jwt = Sign();

        """;

    private const string Tail = """

            }

            private static async Task<int> Check(Task<HttpResponseMessage> sent)
            {
                using var response = await sent;
                var text = await response.Content.ReadAsStringAsync();
                Console.WriteLine(text.Length);
                return text.Contains("access_token") ? 0 : 1;
            }

            private static FormUrlEncodedContent Form(IEnumerable<KeyValuePair<string, string>> fields) => new FormUrlEncodedContent(fields);

            private static StringContent Text(string body) => new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");

            private static string Sign()
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));
                return JWT.Encode(
                    new Dictionary<string, object>
                    {
                        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                        ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                        ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                        ["aud"] = "https://ims-na1.adobelogin.com/c/" + Id,
                        ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                    },
                    rsa,
                    JwsAlgorithm.RS256);
            }
        }

        """;

    /// <summary>The program whose <c>Main</c> has <paramref name="statements"/>, with <paramref name="members"/> behind the others of its class.</summary>
    public static CustomerCode With(string statements, string members = "")
    {
        var lines = statements.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(static line => line.Length == 0 ? line : "        " + line);
        var tail = members.Length == 0 ? Tail : Tail[..(Tail.LastIndexOf('}'))] + "\n" + members.ReplaceLineEndings("\n") + "\n}\n";
        return CustomerCode.OfFile((Head + string.Join('\n', lines) + tail).ReplaceLineEndings("\n"));
    }

    /// <summary>The text of the only file of <paramref name="code"/> after Fix All.</summary>
    public static async Task<string> FixedAsync(CustomerCode code) => CustomerCode.Of(await FixAll.InSolutionAsync(code.ToSolution())).Files["Program.cs"];

    /// <summary>That <paramref name="code"/> compiles and that the fixes leave it as it is.</summary>
    public static async Task AssertUntouchedAsync(CustomerCode code)
    {
        Assert.Empty(await ProgramRunner.ErrorsAsync(code.ToSolution()));
        Assert.Equal(code.Files["Program.cs"], await FixedAsync(code));
    }

    /// <summary>The ids that are reported in <paramref name="code"/>, each once, in order.</summary>
    public static async Task<IEnumerable<string>> ReportedAsync(CustomerCode code) =>
        (await Diagnosis.OfEveryRuleAsync(code.ToSolution())).Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);

    /// <summary>That the program gets a token from the old endpoint, and after Fix All from the new one, with <paramref name="fixedText"/> in its source.</summary>
    public static async Task AssertMigratedAsync(ImsFixture ims, CustomerCode code, string fixedText)
    {
        var (before, _) = await ims.RunAsync(code.ToSolution(), JwtExchangeState.Active);
        Assert.True(before.ExitCode == 0, before.Output);
        var solution = await FixAll.InSolutionAsync(code.ToSolution());
        Assert.Contains(fixedText.ReplaceLineEndings("\n"), CustomerCode.Of(solution).Files["Program.cs"], StringComparison.Ordinal);
        Assert.Empty(await Diagnosis.OfEveryRuleAsync(solution));
        var (after, requests) = await ims.RunAsync(solution, JwtExchangeState.Retired);
        Assert.True(after.ExitCode == 0, after.Output);
        Assert.All(requests, static request => Assert.Equal("/ims/token/v3", request.Path));
    }
}

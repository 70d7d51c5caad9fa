using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>A message about the assertion goes with it only if it calls nothing but formatting.</summary>
public sealed class MessageTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private static async Task Main()
            {
                using var http = new HttpClient();
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                var jwt = JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true }, rsa, JwsAlgorithm.RS256);

                // Somebody wants to know.
                #
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = jwt,
                }));
                Console.WriteLine(await response.Content.ReadAsStringAsync());
            }

            private static async Task<bool> Check(HttpClient http, string jwt) => (await http.GetAsync("https://other.example.com/?t=" + jwt)).IsSuccessStatusCode;

            private static string Mask(string jwt) => jwt.Substring(0, 4) + new string('*', 8);
        }
        """;

    public static TheoryData<string> Working => new()
    {
        "Console.WriteLine(await http.GetStringAsync(\"https://other.example.com/?t=\" + jwt));",
        "Console.WriteLine(Convert.ToBase64String(rsa.SignData(Encoding.UTF8.GetBytes(\"ours\"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));",
        "Console.WriteLine(Encoding.UTF8.GetString(rsa.Decrypt(Convert.FromBase64String(Environment.GetEnvironmentVariable(\"TEXT\")), RSAEncryptionPadding.Pkcs1)));",
        "Console.WriteLine(await Check(http, jwt) ? \"ok\" : \"no\");",
        "Console.Error.WriteLine($\"{jwt}: {File.Exists(\"jwt.txt\")}\");",
        "Console.WriteLine(jwt + Console.ReadLine());",
        "System.Diagnostics.Debug.Assert(Check(http, jwt).Result);",
    };

    public static TheoryData<string> Formatting => new()
    {
        "Console.WriteLine(jwt);",
        "Console.WriteLine($\"The assertion has {jwt.Length} characters: {jwt.Substring(0, 8)}\");",
        "Console.WriteLine(\"{0} at {1:u}\", jwt.ToUpperInvariant(), DateTime.UtcNow);",
        "Console.Error.WriteLine(string.Join(\" | \", jwt.Split('.')));",
        "Console.WriteLine(Mask(jwt));",
        "System.Diagnostics.Debug.WriteLine(Uri.EscapeDataString(jwt));",
    };

    [Theory]
    [MemberData(nameof(Working))]
    public async Task A_message_that_does_work_stays(string message)
    {
        var changed = await MigratedAsync(message);

        Assert.Contains("// Somebody wants to know.\n        " + message, changed, StringComparison.Ordinal);
        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formatting))]
    public async Task A_message_that_only_formats_the_assertion_goes_with_it(string message)
    {
        var changed = await MigratedAsync(message);

        Assert.DoesNotContain(message, changed, StringComparison.Ordinal);
        Assert.DoesNotContain("private.key", changed, StringComparison.Ordinal);
        Assert.Contains("/ims/token/v3", changed, StringComparison.Ordinal);
    }

    private static async Task<string> MigratedAsync(string message)
    {
        var solution = CustomerCode.OfFile(Program.Replace("#", message, StringComparison.Ordinal)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        var changed = await FixAll.InSolutionAsync(solution);
        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        return CustomerCode.Of(changed).Files["Program.cs"];
    }
}

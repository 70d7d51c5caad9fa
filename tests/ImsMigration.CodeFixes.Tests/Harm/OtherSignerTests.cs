using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Harm;

/// <summary>Nobody is told to delete a key that also signs a JWT for somebody else.</summary>
public sealed class OtherSignerTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        internal static class Program
        {
            private static readonly string s_file = Environment.GetEnvironmentVariable("KEY_FILE");

            private static async Task Main(string[] args)
            {
                using var http = new HttpClient();
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = "id",
                    ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                    ["jwt_token"] = ADOBE,
                }));
                Console.WriteLine(await response.Content.ReadAsStringAsync() + OTHER);
            }

            private static string Ims(string file) => Ticket("https://ims-na1.adobelogin.com/c/id", "https://ims-na1.adobelogin.com/s/ent_user_sdk", file);

            private static string Partner(string file) => Ticket("https://tickets.printing.example", "print", file);

            private static string Ticket(string audience, string claim, string file)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(file));
                return JWT.Encode(new Dictionary<string, object> { ["iss"] = "A@AdobeOrg", ["aud"] = audience, [claim] = true }, rsa, JwsAlgorithm.RS256);
            }
        }
        """;

    [Theory]
    [InlineData("Ims(s_file)", "Partner(s_file)")]
    [InlineData("Ims(\"private.key\")", "Partner(\"private.key\")")]
    [InlineData("Ims(args[0])", "Ticket(\"https://tickets.printing.example\", \"print\", args[0])")]
    public async Task The_message_names_the_call_that_signs_for_somebody_else(string adobe, string other)
    {
        var message = await MessageAsync(adobe, other);

        Assert.Matches("keep the key, because '(?:Program\\.)?(?:Partner|Ticket)' needs it, too$", message);
    }

    [Theory]
    [InlineData("Ims(\"private.key\")", "Partner(\"partner.key\")")]
    [InlineData("Ims(s_file)", "Partner(\"partner.key\")")]
    [InlineData("Ims(s_file)", "string.Empty")]
    public async Task A_key_of_its_own_is_to_be_deleted(string adobe, string other) =>
        Assert.EndsWith("delete and revoke the key", await MessageAsync(adobe, other), StringComparison.Ordinal);

    private static async Task<string> MessageAsync(string adobe, string other)
    {
        var solution = CustomerCode.OfFile(Program.Replace("ADOBE,", adobe + ",", StringComparison.Ordinal).Replace("OTHER", other, StringComparison.Ordinal)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));
        return (await Diagnosis.OfAsync(solution)).Single(static diagnostic => diagnostic.Id == "IMS0003").GetMessage(CultureInfo.InvariantCulture);
    }
}

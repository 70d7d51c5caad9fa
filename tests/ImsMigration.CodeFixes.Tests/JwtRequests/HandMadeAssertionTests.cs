using System;
using System.Linq;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.JwtRequests;

/// <summary>An assertion whose claims a program writes by hand and whose key file an environment variable can name.</summary>
public sealed class HandMadeAssertionTests
{
    private const string Program =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading.Tasks;

        Console.WriteLine(await GetAsync(Settings.Load()));

        static async Task<string> GetAsync(Settings settings)
        {
            using var http = new HttpClient();
            using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = settings.Id,
                ["client_secret"] = Environment.GetEnvironmentVariable("SECRET"),
                ["jwt_token"] = Sign(settings),
            }));
            return await response.Content.ReadAsStringAsync();
        }

        static string Sign(Settings settings)
        {
            var payload = new StringBuilder();
            PAYLOAD
            using var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(settings.KeyFile));
            var text = Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"alg\":\"RS256\"}")) + "." + Convert.ToBase64String(Encoding.UTF8.GetBytes(payload.ToString()));
            return text + "." + Convert.ToBase64String(rsa.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }

        internal static class Names
        {
            internal const string Host = "https://ims-na1.adobelogin.com";
            internal const string Claim = Host + "/s/ent_user_sdk";
        }

        internal sealed record Settings(string Id, string KeyFile = "adobe.pem")
        {
            internal static Settings Load()
            {
                var settings = new Settings("id");
                return Environment.GetEnvironmentVariable("KEY_FILE") is { } file ? settings with { KeyFile = file } : settings;
            }
        }

        """;

    [Theory]
    [InlineData("payload.Append(\"{\\\"aud\\\":\\\"\").Append(Names.Host + \"/c/id\").Append('\"'); payload.Append(\",\\\"\").Append(Names.Claim).Append(\"\\\":true}\");")]
    [InlineData("payload.Append(\"{\\\"\").Append(Names.Claim).Append(\"\\\":true,\"); payload.Append(\"\\\"aud\\\":\\\"\").Append(Names.Host).Append(\"/c/id\\\"}\");")]
    public async Task The_scopes_come_from_the_claim_and_the_signer_goes_with_its_settings(string payload)
    {
        var solution = CustomerCode.OfFile(Program.Replace("PAYLOAD", payload, StringComparison.Ordinal)).ToSolution();
        Assert.Empty(await ProgramRunner.ErrorsAsync(solution));

        var changed = await FixAll.InSolutionAsync(solution);

        Assert.Empty(await ProgramRunner.ErrorsAsync(changed));
        var after = CustomerCode.Of(changed).Files.Single().Value;
        Assert.Contains("[\"scope\"] = \"openid,AdobeID,user_management_sdk\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Sign(", after, StringComparison.Ordinal);
        Assert.DoesNotContain("string KeyFile", after, StringComparison.Ordinal);
        Assert.Empty(await Diagnosis.OfAsync(changed));
    }
}

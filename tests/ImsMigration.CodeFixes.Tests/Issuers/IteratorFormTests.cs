using System;
using System.Threading.Tasks;
using ImsMigration.TestKit;
using Xunit;

namespace ImsMigration.CodeFixes.Tests.Issuers;

/// <summary>A form that a class yields for its base class is its own, whatever other classes yield.</summary>
public sealed class IteratorFormTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading.Tasks;
        using Jose;

        using var http = new HttpClient();
        GrantClient client = args is ["partner"] ? new PartnerClient(http, "partner.key") : new AdobeClient(http, "adobe.key", "id", args[0]);
        Console.WriteLine(await client.LoginAsync());

        internal abstract class GrantClient(HttpClient http, string keyFile)
        {
            protected abstract Uri TokenEndpoint { get; }

            protected abstract IDictionary<string, object> Claims();

            protected abstract IEnumerable<KeyValuePair<string, string>> Form(string assertion);

            public async Task<string> LoginAsync()
            {
                var assertion = Sign(Claims());
                using var response = await http.PostAsync(TokenEndpoint, new FormUrlEncodedContent(Form(assertion)));
                return await response.Content.ReadAsStringAsync();
            }

            private string Sign(IDictionary<string, object> claims)
            {
                using var rsa = RSA.Create();
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        internal sealed class PartnerClient(HttpClient http, string keyFile) : GrantClient(http, keyFile)
        {
            protected override Uri TokenEndpoint => new("https://account.partner.example/oauth/token");

            protected override IDictionary<string, object> Claims() => new Dictionary<string, object> { { "aud", "account.partner.example" } };

            protected override IEnumerable<KeyValuePair<string, string>> Form(string assertion)
            {
                yield return new("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
                yield return new("assertion", assertion);
            }
        }

        internal sealed class AdobeClient(HttpClient http, string keyFile, string id, string secret) : GrantClient(http, keyFile)
        {
            protected override Uri TokenEndpoint => new("https://ims-na1.adobelogin.com/ims/exchange/jwt");

            protected override IDictionary<string, object> Claims() => new Dictionary<string, object>
            {
                { "aud", "https://ims-na1.adobelogin.com/c/" + id },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };

            protected override IEnumerable<KeyValuePair<string, string>> Form(string assertion)
            {
                yield return new("client_id", id);
                yield return new("client_secret", secret);
                yield return new("jwt_token", assertion);
            }
        }
        """;

    [Fact]
    public async Task The_form_of_Adobe_is_migrated_and_that_of_the_partner_stays()
    {
        var after = await FixAll.InSolutionAsync(CustomerCode.OfFile(Program).ToSolution());

        Assert.Empty(await ProgramRunner.ErrorsAsync(after));
        var text = CustomerCode.Of(after).Files["Program.cs"];
        Assert.Contains("yield return new(\"grant_type\", \"client_credentials\");", text, StringComparison.Ordinal);
        Assert.Contains("https://ims-na1.adobelogin.com/ims/token/v3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("jwt_token", text, StringComparison.Ordinal);
        Assert.Contains("yield return new(\"assertion\", assertion);", text, StringComparison.Ordinal);
        Assert.Contains("https://account.partner.example/oauth/token", text, StringComparison.Ordinal);
        Assert.Contains("JWT.Encode(claims, rsa, JwsAlgorithm.RS256)", text, StringComparison.Ordinal);
    }
}

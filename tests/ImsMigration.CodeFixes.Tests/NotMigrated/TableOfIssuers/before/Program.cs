using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Contoso.Gateway
{
    /// <summary>Who gives tokens for a JWT, and under which name it wants the JWT.</summary>
    internal sealed record Issuer(string Name, string Url, string Field, string Issues, string Subject, string Audience, string KeyFile)
    {
        public string GrantType { get; init; }

        public string ClientId { get; init; }

        public string ClientSecret { get; init; }

        public string[] Flags { get; init; } = Array.Empty<string>();
    }

    internal static class Program
    {
        private const string JwtBearer = "urn:ietf:params:oauth:grant-type:jwt-bearer";

        private static readonly Issuer[] s_issuers =
        {
            new("adobe", "https://ims-na1.adobelogin.com/ims/exchange/jwt", "jwt_token", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"), Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"), "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"))
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Flags = new[] { "https://ims-na1.adobelogin.com/s/ent_user_sdk" },
            },
            new("google", "https://oauth2.googleapis.com/token", "assertion", "gateway@contoso.iam.gserviceaccount.com", "admin@contoso.com", "https://oauth2.googleapis.com/token", "private.key") { GrantType = JwtBearer },
            new("salesforce", "https://login.salesforce.com/services/oauth2/token", "assertion", "3MVG9", "robot@contoso.com", "https://login.salesforce.com", "private.key") { GrantType = JwtBearer },
        };

        private static async Task Main(string[] args)
        {
            foreach (var issuer in s_issuers)
            {
                using var http = issuer.Name == "adobe" ? new HttpClient() : new HttpClient(new Echo());
                Console.WriteLine($"{issuer.Name}: {await TokenOfAsync(http, issuer)}");
            }
        }

        private static async Task<int> TokenOfAsync(HttpClient http, Issuer issuer)
        {
            using var key = RSA.Create();
            key.ImportFromPem(File.ReadAllText(issuer.KeyFile));
            var claims = new Dictionary<string, object>
            {
                { "iss", issuer.Issues },
                { "sub", issuer.Subject },
                { "aud", issuer.Audience },
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
            };
            foreach (var flag in issuer.Flags)
            {
                claims.Add(flag, true);
            }

            var fields = new Dictionary<string, string>
            {
                { "grant_type", issuer.GrantType },
                { "client_id", issuer.ClientId },
                { "client_secret", issuer.ClientSecret },
                { issuer.Field, JWT.Encode(claims, key, JwsAlgorithm.RS256) },
            };
            using var response = await http.PostAsync(issuer.Url, new FormUrlEncodedContent(fields.Where(static field => field.Value != null)));
            return ((string)JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"]).Length;
        }

        private sealed class Echo : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{\"access_token\":\"echo\"}") });
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Jose;

namespace Lamna.Healthcare
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var request = new ExchangeRequest { ClientId = clientId, ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") };
            request.JwtToken = CreateJwt(clientId);
            Console.WriteLine((await ExchangeAsync(request)).Length);
        }

        private static async Task<string> ExchangeAsync(ExchangeRequest request, CancellationToken cancellationToken = default)
        {
            using var client = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/") };
            using var response = await client.PostAsJsonAsync("ims/exchange/jwt", request, cancellationToken);
            response.EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            return json.RootElement.GetProperty("access_token").GetString();
        }

        private class ExchangeRequest
        {
            [JsonPropertyName("client_id")]
            public string ClientId { get; set; }

            [JsonPropertyName("client_secret")]
            public string ClientSecret { get; set; }

            [JsonPropertyName("jwt_token")]
            public string JwtToken { get; set; }
        }

        private static string CreateJwt(string clientId)
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            return JWT.Encode(claims, new X509Certificate2("mycert.pfx", "password").GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

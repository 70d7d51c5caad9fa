using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Jose;

namespace Consolidated.Messenger
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            using var http = new HttpClient();
            var response = await http.PostAsJsonAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new TokenRequest
            {
                ClientId = clientId,
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                JwtToken = CreateJwt(clientId),
            });
            response.EnsureSuccessStatusCode();
            var token = await response.Content.ReadFromJsonAsync<Token>();
            Console.WriteLine(token.AccessToken.Length);
        }

        /// <summary>What we send to Adobe.</summary>
        public class TokenRequest
        {
            [JsonPropertyName("client_id")]
            public string ClientId { get; set; }

            [JsonPropertyName("client_secret")]
            public string ClientSecret { get; set; }

            [JsonPropertyName("jwt_token")]
            public string JwtToken { get; set; }
        }

        /// <summary>What we get.</summary>
        public class Token
        {
            [JsonPropertyName("access_token")]
            public string AccessToken { get; set; }
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

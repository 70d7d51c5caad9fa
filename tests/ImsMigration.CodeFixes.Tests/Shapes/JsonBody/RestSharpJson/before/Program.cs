using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;
using RestSharp;

namespace ShopFloor
{
    public static class Program
    {
        public static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            using (var client = new RestClient("https://ims-na1.adobelogin.com/ims/exchange/jwt"))
            {
                var request = new RestRequest();
                request.AddJsonBody(new
                {
                    client_id = clientId,
                    client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    jwt_token = Encode(clientId),
                });
                var response = await client.ExecutePostAsync(request);
                Console.WriteLine(response.StatusCode);
                return response.IsSuccessful && JsonDocument.Parse(response.Content).RootElement.TryGetProperty("access_token", out _) ? 0 : 1;
            }
        }

        private static string Encode(string clientId)
        {
            var payload = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            return JWT.Encode(payload, new X509Certificate2("mycert.pfx", "password").GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

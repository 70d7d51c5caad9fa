using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using RestSharp;

namespace Blue.Yonder.Airlines
{
    public static class Program
    {
        public static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest($"ims/exchange/jwt?client_id={clientId}&client_secret={secret}&jwt_token={CreateJwt(clientId)}", Method.Post);
            request.AddHeader("Accept", "application/json");
            var response = await client.ExecuteAsync(request);
            Console.WriteLine(response.StatusCode);
            return response.IsSuccessful ? 0 : 1;
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

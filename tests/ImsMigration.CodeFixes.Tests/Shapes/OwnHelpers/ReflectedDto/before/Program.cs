using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;
using Spring.Clothing.Adobe;
using Spring.Clothing.Http;

namespace Spring.Clothing
{
    public class Program
    {
        public static async Task Main()
        {
            var request = new TokenRequest
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            };
            request.Jwt = CreateJwt(request.ClientId);

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", FormSerializer.Serialize(request));
                response.EnsureSuccessStatusCode();
                Console.WriteLine(JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString().Length);
            }
        }

        private static string CreateJwt(string clientId)
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

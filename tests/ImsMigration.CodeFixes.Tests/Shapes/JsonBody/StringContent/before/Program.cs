using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PrintShop
{
    class Program
    {
        static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var body = JsonConvert.SerializeObject(new
            {
                client_id = clientId,
                client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                jwt_token = CreateJwt(clientId)
            });

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new StringContent(body, Encoding.UTF8, "application/json"));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine(response.StatusCode);
                return json["access_token"] == null ? 1 : 0;
            }
        }

        static string CreateJwt(string clientId)
        {
            var certificate = new X509Certificate2("mycert.pfx", "password");
            return JWT.Encode(
                new Dictionary<string, object>
                {
                    { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                    { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                    { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                    { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                    { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                },
                certificate.GetRSAPrivateKey(),
                JwsAlgorithm.RS256);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace StockReport
{
    class Program
    {
        private static string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        private static string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

        static void Main(string[] args)
        {
            RunAsync().Wait();
        }

        static async Task RunAsync()
        {
            string jwt = GenerateJwt();
            string body = "client_id=" + clientId + "&client_secret=" + clientSecret + "&jwt_token=" + jwt;

            using (var client = new HttpClient())
            {
                var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content);
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                if (json["access_token"] == null)
                    throw new Exception("No access_token in: " + json);

                Console.WriteLine("expires_in = " + json["expires_in"]);
            }
        }

        static string GenerateJwt()
        {
            var exp = (long)(DateTime.UtcNow.AddDays(1) - new DateTime(1970, 1, 1)).TotalSeconds;
            var payload = new Dictionary<string, object>()
            {
                { "exp", exp },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId }
            };
            var cert = new X509Certificate2(@"mycert.pfx", "password");
            return JWT.Encode(payload, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

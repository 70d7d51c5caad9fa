using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace ProductSync
{
    class Program
    {
        static readonly HttpClient http = new HttpClient();

        static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            // 2024-11: new address, because of the end of the JWT credentials
            var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "jwt_token", GetJwt(clientId) }
            }));
            response.EnsureSuccessStatusCode();
            var token = JObject.Parse(await response.Content.ReadAsStringAsync()).Value<string>("access_token");
            Console.WriteLine(token.Substring(0, 5));
        }

        static string GetJwt(string clientId)
        {
            var cert = new X509Certificate2("mycert.pfx", "password");
            var payload = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 600 },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true }
            };
            return JWT.Encode(payload, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

namespace QuickReport
{
    class Program
    {
        static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            var jwt = MakeJwt(clientId);

            using (var client = new HttpClient())
            {
                // everything goes in the URL, the body stays empty
                var url = $"https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id={clientId}&client_secret={clientSecret}&jwt_token={jwt}";
                var response = await client.PostAsync(url, null);
                response.EnsureSuccessStatusCode();

                var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine("Got token of length " + json.RootElement.GetProperty("access_token").GetString().Length);
            }
        }

        static string MakeJwt(string clientId)
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", $"https://ims-na1.adobelogin.com/c/{clientId}" },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            var cert = new X509Certificate2("mycert.pfx", "password");
            return JWT.Encode(claims, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

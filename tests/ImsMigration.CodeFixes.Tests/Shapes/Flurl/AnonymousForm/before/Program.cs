using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Flurl.Http;
using Jose;
using Newtonsoft.Json.Linq;

namespace ContentAutomation
{
    internal static class Program
    {
        private static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            try
            {
                var answer = await "https://ims-na1.adobelogin.com/ims/exchange/jwt"
                    .WithTimeout(30)
                    .PostUrlEncodedAsync(new
                    {
                        client_id = clientId,
                        client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                        jwt_token = CreateJwt(clientId),
                    })
                    .ReceiveString();

                Console.WriteLine("Token: " + JObject.Parse(answer)["access_token"].ToString().Substring(0, 8) + "...");
                return 0;
            }
            catch (FlurlHttpException ex)
            {
                Console.WriteLine("Adobe answered {0}: {1}", ex.StatusCode, await ex.GetResponseStringAsync());
                return 1;
            }
        }

        private static string CreateJwt(string clientId)
        {
            var certificate = new X509Certificate2("mycert.pfx", "password");
            var payload = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true }
            };
            return JWT.Encode(payload, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

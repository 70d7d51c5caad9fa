using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Jose;
using Newtonsoft.Json.Linq;

namespace Trey.Research
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            using (var client = new WebClient())
            {
                var url = "https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id=" + clientId + "&client_secret=" + secret + "&jwt_token=" + CreateJwt(clientId);
                var answer = client.UploadString(url, "");
                Console.WriteLine(JObject.Parse(answer)["access_token"].ToString().Length);
            }
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

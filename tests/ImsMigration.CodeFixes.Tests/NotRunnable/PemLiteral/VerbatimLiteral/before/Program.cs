using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Kiosk
{
    public static class Program
    {
        public static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            using (var client = new HttpClient())
            {
                var form = new Dictionary<string, string>
                {
                    { "client_id", clientId },
                    { "client_secret", clientSecret },
                    { "jwt_token", Keys.SignedJwt(clientId) },
                };
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                var token = JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"];
                Console.WriteLine(token == null ? "no token" : "token");
                return token == null ? 1 : 0;
            }
        }
    }

    internal static class Keys
    {
        // There is no file system on the kiosk, so the key is compiled in
        private const string PrivateKey = @"-----BEGIN PRIVATE KEY-----
cut off
-----END PRIVATE KEY-----";

        public static string SignedJwt(string clientId)
        {
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(PrivateKey);
                var claims = new Dictionary<string, object>
                {
                    { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                    { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                    { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                    { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                    { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }
    }
}

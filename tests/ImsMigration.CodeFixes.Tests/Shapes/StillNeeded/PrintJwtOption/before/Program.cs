using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

namespace AdobeCli
{
    internal static class Program
    {
        private static async Task<int> Main(string[] args)
        {
            if (args.Contains("--help"))
            {
                Console.WriteLine("Prints an access token. With --jwt: prints the JWT only, for curl.");
                return 0;
            }

            var jwt = CreateJwt();
            if (args.Contains("--jwt"))
            {
                Console.WriteLine(jwt);
                return 0;
            }

            using (var client = new HttpClient())
            using (var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "jwt_token", jwt },
            })))
            {
                var root = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
                Console.WriteLine(root.GetProperty(response.IsSuccessStatusCode ? "access_token" : "error_description"));
                return response.IsSuccessStatusCode ? 0 : 1;
            }
        }

        private static string CreateJwt()
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }
    }
}

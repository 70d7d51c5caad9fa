using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

namespace LaunchDeploy
{
    internal static class Program
    {
        private static async Task<int> Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            var scopes = new[] { "ent_user_sdk", "ent_dataservices_sdk" };

            var claims = new[]
                {
                    ("exp", (object)DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds()),
                    ("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID")),
                    ("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")),
                    ("aud", $"https://ims-na1.adobelogin.com/c/{id}"),
                }
                .Concat(scopes.Select(scope => ($"https://ims-na1.adobelogin.com/s/{scope}", (object)true)))
                .ToDictionary(claim => claim.Item1, claim => claim.Item2);

            using var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(DerOf(File.ReadAllLines("private.key")), out _);
            var assertion = JWT.Encode(claims, rsa, JwsAlgorithm.RS256);

            var form = new[] { ("client_id", id), ("client_secret", secret), ("jwt_token", assertion) }
                .Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2));

            using var client = new HttpClient();
            using var reply = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
            var root = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;
            if (!reply.IsSuccessStatusCode)
            {
                Console.Error.WriteLine(root);
                return 1;
            }

            var token = root.EnumerateObject().Single(property => property.Name == "access_token").Value.GetString();
            Console.WriteLine("token ends with " + token.Substring(token.Length - 4));
            return 0;
        }

        /// <summary>Drops the lines with dashes and decodes the rest.</summary>
        private static byte[] DerOf(IEnumerable<string> pem) =>
            Convert.FromBase64String(string.Concat(pem.Where(line => !line.StartsWith("-----"))));
    }
}

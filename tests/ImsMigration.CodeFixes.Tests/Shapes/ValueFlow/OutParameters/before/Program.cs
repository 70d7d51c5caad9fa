using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using Jose;

namespace Outs
{
    internal static class Program
    {
        private static int Main()
        {
            string clientId, secret;
            if (!ReadSettings(out clientId, out secret, out string keyFile, out var organization))
            {
                return 1;
            }

            Console.WriteLine("Organization " + (organization ?? "none"));
            using (var client = new WebClient())
            {
                var form = new System.Collections.Specialized.NameValueCollection
                {
                    { "client_id", clientId },
                    { "client_secret", secret },
                    { "jwt_token", Sign(clientId, organization, keyFile) },
                };
                var answer = client.UploadValues("https://ims-na1.adobelogin.com/ims/exchange/jwt", form);
                Console.WriteLine(answer.Length);
            }

            return 0;
        }

        private static bool ReadSettings(out string clientId, out string secret, out string keyFile, out string organization)
        {
            clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            // The key is mounted by the orchestrator.
            keyFile = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE");
            organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
            return clientId != null && secret != null;
        }

        private static string Sign(string clientId, string organization, string keyFile)
        {
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText(keyFile));
                var claims = new Dictionary<string, object>
                {
                    { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                    { "iss", organization },
                    { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                    { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                    { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                };
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }
    }
}

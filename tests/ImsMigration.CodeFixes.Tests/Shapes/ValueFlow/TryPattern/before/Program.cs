using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Trusted.Partner
{
    internal static class Program
    {
        private static async Task<int> Main()
        {
            if (!TryCreateJwt(out var jwt, out var problem))
            {
                Console.Error.WriteLine("Cannot sign: " + problem);
                return 3;
            }

            var token = await RequestAsync(jwt);
            if (token == null)
            {
                Console.Error.WriteLine("Adobe refused");
                return 4;
            }

            Console.WriteLine("Signed in");
            return 0;
        }

        private static bool TryCreateJwt(out string jwt, out string problem)
        {
            jwt = null;
            problem = null;
            var file = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE");
            if (!File.Exists(file))
            {
                problem = "there is no key";
                return false;
            }

            try
            {
                using (var rsa = RSA.Create())
                {
                    rsa.ImportFromPem(File.ReadAllText(file));
                    jwt = JWT.Encode(
                        new Dictionary<string, object>
                        {
                            { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                            { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                            { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                            { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                            { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                        },
                        rsa,
                        JwsAlgorithm.RS256);
                    return true;
                }
            }
            catch (CryptographicException e)
            {
                problem = e.Message;
                return false;
            }
        }

        private static async Task<string> RequestAsync(string jwt)
        {
            using (var client = new HttpClient())
            {
                var form = new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "jwt_token", jwt },
                };
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
                return (string)JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"];
            }
        }
    }
}

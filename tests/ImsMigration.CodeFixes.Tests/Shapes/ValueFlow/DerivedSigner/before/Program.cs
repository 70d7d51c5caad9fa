using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Relay.Station
{
    internal static class Program
    {
        private static async Task Main()
        {
            var signer = CreateSigner();
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + id },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", id },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "jwt_token", signer.Sign(claims) },
                }));
                response.EnsureSuccessStatusCode();
                Console.WriteLine(JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString().Length);
            }
        }

        // The key is on the servers, the certificate on the machines of the developers
        private static Signer CreateSigner()
        {
            var keyFile = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE");
            if (File.Exists(keyFile))
            {
                return new PemSigner(keyFile);
            }

            return new PfxSigner(Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"), Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD"));
        }
    }
}

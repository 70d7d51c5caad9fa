using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Contoso.CreativeCloud.UserSync
{
    /// <summary>
    /// Nightly job: compares the directory with the users in the Admin Console.
    /// </summary>
    public class Program
    {
        private static readonly HttpClient Client = new HttpClient();

        public static async Task<int> Main(string[] args)
        {
            var apiKey = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var accessToken = await GetAccessToken(apiKey);
            if (string.IsNullOrEmpty(accessToken))
            {
                Console.WriteLine("Sync aborted: no access token.");
                return 1;
            }

            Console.WriteLine("Signed in to {0} as {1}", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"), apiKey);
            return 0;
        }

        private static async Task<string> GetAccessToken(string apiKey)
        {
            var jwt = CreateJwt(apiKey);

            var values = new Dictionary<string, string>
            {
                { "client_id", apiKey },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "jwt_token", jwt }
            };

            var response = await Client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt/", new FormUrlEncodedContent(values));
            var json = JObject.Parse(await response.Content.ReadAsStringAsync());
            if (json["error"] != null)
            {
                Console.WriteLine("IMS says: {0} ({1})", json["error"], json["error_description"]);
            }

            return (string)json["access_token"];
        }

        /// <summary>
        /// Builds the JSON Web Token that proves our identity to Adobe.
        /// </summary>
        private static string CreateJwt(string apiKey)
        {
            var payload = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + apiKey },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true }
            };

            // Exported without a password from the build server's certificate store
            var certificate = new X509Certificate2(
                Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"),
                Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD"),
                X509KeyStorageFlags.MachineKeySet | X509KeyStorageFlags.Exportable);
            RSA rsa = certificate.GetRSAPrivateKey();

            return JWT.Encode(payload, rsa, JwsAlgorithm.RS256);
        }
    }
}

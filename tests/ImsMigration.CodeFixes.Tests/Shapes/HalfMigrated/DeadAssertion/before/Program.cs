using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Lakeside
{
    public class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            // still built, not sent any more
            var jwt = CreateJwt(clientId);

            var values = new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", clientSecret },
                { "grant_type", "client_credentials" },
                { "scope", "openid,AdobeID,user_management_sdk" },
                // { "jwt_token", jwt },
            };
            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(values));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine("token: " + json["access_token"].ToString().Length);
            }
        }

        private static string CreateJwt(string clientId)
        {
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(
                    new Dictionary<string, object>
                    {
                        { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                        { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                        { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                        { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                        { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                    },
                    rsa,
                    JwsAlgorithm.RS256);
            }
        }
    }
}

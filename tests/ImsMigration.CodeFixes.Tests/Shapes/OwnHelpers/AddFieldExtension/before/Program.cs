using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Wide.Field
{
    internal static class MultipartExtensions
    {
        public static MultipartFormDataContent AddField(this MultipartFormDataContent content, string name, string value)
        {
            content.Add(new StringContent(value), name);
            return content;
        }
    }

    internal static class Program
    {
        private static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            using (var client = new HttpClient())
            using (var content = new MultipartFormDataContent())
            {
                content
                    .AddField("client_id", clientId)
                    .AddField("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
                    .AddField("jwt_token", Jwt(clientId));

                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content);
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine(json["access_token"].ToString().Length);
            }
        }

        private static string Jwt(string clientId)
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
                        { "https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", true },
                    },
                    rsa,
                    JwsAlgorithm.RS256);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Fineartschool
{
    internal class Program
    {
        private static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            var claims = new Dictionary<string, object>();
            claims["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
            claims["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
            claims["aud"] = Config.Audience + clientId;
            claims["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds();
            claims[Config.Metascope] = true;

            string assertion;
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText(Config.KeyFile));
                assertion = JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }

            using (var client = new HttpClient())
            {
                var answer = await client.PostAsync(Config.Endpoint, new FormUrlEncodedContent(new[]
                {
                    new KeyValuePair<string, string>("client_id", clientId),
                    new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
                    new KeyValuePair<string, string>("jwt_token", assertion),
                }));
                answer.EnsureSuccessStatusCode();
                Console.WriteLine(JObject.Parse(await answer.Content.ReadAsStringAsync())["token_type"]);
            }
        }
    }
}

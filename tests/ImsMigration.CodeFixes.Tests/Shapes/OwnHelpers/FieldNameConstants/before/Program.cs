using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;
using static Tasmanian.Traders.OAuthConstants;

namespace Tasmanian.Traders
{
    internal static class Program
    {
        private static async Task Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var form = new Dictionary<string, string>
            {
                [ClientId] = id,
                [ClientSecret] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                [OAuthConstants.JwtToken] = await CreateJwtAsync(id),
            };

            using var http = new HttpClient();
            using var response = await http.PostAsync(JwtEndpoint, new FormUrlEncodedContent(form));
            var token = JObject.Parse(await response.Content.ReadAsStringAsync())[AccessToken].Value<string>();
            Console.WriteLine(token[..4] + "...");
        }

        private static async Task<string> CreateJwtAsync(string id)
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(await File.ReadAllTextAsync("private.key"));
            var claims = new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = $"{ImsHost}/c/{id}",
                [$"{ImsHost}/s/ent_user_sdk"] = true,
            };
            return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
        }
    }
}

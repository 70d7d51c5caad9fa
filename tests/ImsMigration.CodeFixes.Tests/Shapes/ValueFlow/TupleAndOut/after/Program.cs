using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Humble.Bundles
{
    internal class Program
    {
        private static async Task<int> Main(string[] args)
        {
            var (ok, answer) = await Exchange();
            if (!ok)
            {
                Console.WriteLine(answer);
                return 1;
            }

            Console.WriteLine(answer.Length);
            return 0;
        }

        private static async Task<(bool Ok, string Answer)> Exchange()
        {
            using var client = new HttpClient();
            var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            }));
            var text = await response.Content.ReadAsStringAsync();
            return JsonDocument.Parse(text).RootElement.TryGetProperty("access_token", out var token) ? (true, token.GetString()) : (false, text);
        }
    }
}

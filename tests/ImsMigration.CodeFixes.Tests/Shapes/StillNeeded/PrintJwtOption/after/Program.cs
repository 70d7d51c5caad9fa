using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace AdobeCli
{
    internal static class Program
    {
        private static async Task<int> Main(string[] args)
        {
            if (args.Contains("--help"))
            {
                Console.WriteLine("Prints an access token. With --jwt: prints the JWT only, for curl.");
                return 0;
            }

            using (var client = new HttpClient())
            using (var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" },
            })))
            {
                var root = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
                Console.WriteLine(root.GetProperty(response.IsSuccessStatusCode ? "access_token" : "error_description"));
                return response.IsSuccessStatusCode ? 0 : 1;
            }
        }
    }
}

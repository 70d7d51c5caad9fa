using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Trusted.Partner
{
    internal static class Program
    {
        private static async Task<int> Main()
        {
            var token = await RequestAsync();
            if (token == null)
            {
                Console.Error.WriteLine("Adobe refused");
                return 4;
            }

            Console.WriteLine("Signed in");
            return 0;
        }

        private static async Task<string> RequestAsync()
        {
            using (var client = new HttpClient())
            {
                var form = new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                };
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
                return (string)JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"];
            }
        }
    }
}

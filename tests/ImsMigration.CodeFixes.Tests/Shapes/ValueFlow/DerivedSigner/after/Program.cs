using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Relay.Station
{
    internal static class Program
    {
        private static async Task Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", id },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                }));
                response.EnsureSuccessStatusCode();
                Console.WriteLine(JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString().Length);
            }
        }
    }
}

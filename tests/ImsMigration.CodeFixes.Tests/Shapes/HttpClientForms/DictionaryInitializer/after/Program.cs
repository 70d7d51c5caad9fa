using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
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
            var values = new Dictionary<string, string>
            {
                { "client_id", apiKey },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" }
            };

            var response = await Client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(values));
            var json = JObject.Parse(await response.Content.ReadAsStringAsync());
            if (json["error"] != null)
            {
                Console.WriteLine("IMS says: {0} ({1})", json["error"], json["error_description"]);
            }

            return (string)json["access_token"];
        }
    }
}

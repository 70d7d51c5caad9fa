using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Graphic.Design.Institute
{
    public class Program
    {
        static readonly HttpClient client = new HttpClient();

        public static async Task Main(string[] args)
        {
            var accessToken = await GetAccessTokenAsync();
            Console.WriteLine("Authorization: Bearer {0}...", accessToken.Substring(0, 10));
        }

        public static async Task<string> GetAccessTokenAsync()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "grant_type", "client_credentials" },
                // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session" }
            }));
            response.EnsureSuccessStatusCode();
            return JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString();
        }
    }
}

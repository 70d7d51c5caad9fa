using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Trey.Research
{
    class Program
    {
        static async Task<int> Main()
        {
            var users = await UserManagement.GetToken();
            var platform = await Platform.GetToken();
            Console.WriteLine("User Management: " + (users != null));
            Console.WriteLine("Experience Platform: " + (platform != null));
            return users != null && platform != null ? 0 : 1;
        }
    }

    static class UserManagement
    {
        public static async Task<string> GetToken()
        {
            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" }
                }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                return (string)json["access_token"];
            }
        }
    }

    // Copied from above, other scope. One day somebody should clean this up.
    static class Platform
    {
        public static async Task<string> GetToken()
        {
            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session" }
                }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                return (string)json["access_token"];
            }
        }
    }
}

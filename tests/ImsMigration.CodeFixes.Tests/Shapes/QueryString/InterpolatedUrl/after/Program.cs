using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace QuickReport
{
    class Program
    {
        static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            using (var client = new HttpClient())
            {
                // everything goes in the URL, the body stays empty
                var url = "https://ims-na1.adobelogin.com/ims/token/v3";
                var response = await client.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = clientId,
                    ["client_secret"] = clientSecret,
                    ["grant_type"] = "client_credentials",
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    ["scope"] = "openid,AdobeID,user_management_sdk",
                }));
                response.EnsureSuccessStatusCode();

                var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine("Got token of length " + json.RootElement.GetProperty("access_token").GetString().Length);
            }
        }
    }
}

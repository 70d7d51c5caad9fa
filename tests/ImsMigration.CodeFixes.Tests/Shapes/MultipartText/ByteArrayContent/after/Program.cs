using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Northwind.Electric
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            using (var client = new HttpClient())
            using (var request = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/token/v3"))
            {
                request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = clientId,
                    ["client_secret"] = secret,
                    ["grant_type"] = "client_credentials",
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    ["scope"] = "openid,AdobeID,user_management_sdk",
                });
                using (var response = await client.SendAsync(request))
                {
                    response.EnsureSuccessStatusCode();
                    Console.WriteLine((await response.Content.ReadAsStringAsync()).Length);
                }
            }
        }
    }
}

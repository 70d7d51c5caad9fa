using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Fourth.Coffee
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var payload = new Dictionary<string, string>
            {
                ["client_id"] = clientId,
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk"
            };

            using (var client = new HttpClient())
            using (var content = new FormUrlEncodedContent(payload))
            using (var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content))
            {
                response.EnsureSuccessStatusCode();
                Console.WriteLine((await response.Content.ReadAsStringAsync()).Length);
            }
        }
    }
}

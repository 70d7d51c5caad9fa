using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Humongous.Insurance
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            // What Adobe wants to know
            var credentials = new Dictionary<string, string>
            {
                ["client_id"] = clientId, // from the Developer Console
                ["client_secret"] = clientSecret,
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk"
            };

            var client = new HttpClient();
            FormUrlEncodedContent content = new FormUrlEncodedContent(credentials);
            HttpResponseMessage response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
            if (!response.IsSuccessStatusCode)
                throw new Exception("Adobe says " + await response.Content.ReadAsStringAsync());

            Console.WriteLine("Signed in");
        }
    }
}

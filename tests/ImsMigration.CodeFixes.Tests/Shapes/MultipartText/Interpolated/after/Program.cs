using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Liberty.Delightful
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = clientId,
                ["client_secret"] = secret,
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            });

            var client = new HttpClient();
            var response = client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content).GetAwaiter().GetResult();
            response.EnsureSuccessStatusCode();
            Console.WriteLine(response.StatusCode);
        }
    }
}

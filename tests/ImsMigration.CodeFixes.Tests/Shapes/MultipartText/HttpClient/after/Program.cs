using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Bellows.College
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            using (var client = new HttpClient())
            {
                var content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = clientId,
                    ["client_secret"] = secret,
                    ["grant_type"] = "client_credentials",
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    ["scope"] = "openid,AdobeID,user_management_sdk",
                });
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
                var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine(answer["access_token"].ToString().Length);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Parnell.Aerospace
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            const string endpoint = "https://ims-na1.adobelogin.com/ims/token/v3";

            var query = new Dictionary<string, string>();
            query.Add("client_id", clientId);
            query.Add("client_secret", secret);
            query.Add("grant_type", "client_credentials");
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            query.Add("scope", "openid,AdobeID,user_management_sdk");

            using (var client = new HttpClient())
            {
                var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new FormUrlEncodedContent(query) };
                var response = await client.SendAsync(request);
                var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine(answer["access_token"].ToString().Length);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Wide.World.Importers
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var builder = new UriBuilder("https://ims-na1.adobelogin.com/ims/token/v3");
            var parameters = new Dictionary<string, string>();
            parameters["client_id"] = clientId;
            parameters["client_secret"] = secret;
            parameters["grant_type"] = "client_credentials";
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            parameters["scope"] = "openid,AdobeID,user_management_sdk";

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync(builder.ToString(), new FormUrlEncodedContent(parameters));
                var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine(answer["access_token"].ToString().Length);
            }
        }
    }
}

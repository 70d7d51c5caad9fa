using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using static Tasmanian.Traders.OAuthConstants;

namespace Tasmanian.Traders
{
    internal static class Program
    {
        private static async Task Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var form = new Dictionary<string, string>
            {
                [ClientId] = id,
                [ClientSecret] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            };

            using var http = new HttpClient();
            using var response = await http.PostAsync(JwtEndpoint, new FormUrlEncodedContent(form));
            var token = JObject.Parse(await response.Content.ReadAsStringAsync())[AccessToken].Value<string>();
            Console.WriteLine(token[..4] + "...");
        }
    }
}

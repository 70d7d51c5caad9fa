using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace Consolidated.Messenger
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            using var http = new HttpClient();
            var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = clientId,
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            }));
            response.EnsureSuccessStatusCode();
            var token = await response.Content.ReadFromJsonAsync<Token>();
            Console.WriteLine(token.AccessToken.Length);
        }

        /// <summary>What we get.</summary>
        public class Token
        {
            [JsonPropertyName("access_token")]
            public string AccessToken { get; set; }
        }
    }
}

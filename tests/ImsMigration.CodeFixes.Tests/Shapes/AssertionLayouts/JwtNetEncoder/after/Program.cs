using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace LucernePublishing
{
    internal static class Program
    {
        private static async Task Main()
        {
            var token = await new AdobeAuth(new HttpClient()).AuthenticateAsync();
            Console.WriteLine($"{token.Type} token with {token.Value.Length} characters");
        }
    }

    internal class AdobeAuth
    {
        private readonly HttpClient _client;

        public AdobeAuth(HttpClient client)
        {
            _client = client;
        }

        public async Task<AdobeToken> AuthenticateAsync()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            var response = await _client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" },
            }));
            response.EnsureSuccessStatusCode();
            return JsonConvert.DeserializeObject<AdobeToken>(await response.Content.ReadAsStringAsync());
        }
    }

    internal class AdobeToken
    {
        [JsonProperty("access_token")]
        public string Value { get; set; }

        [JsonProperty("token_type")]
        public string Type { get; set; }
    }
}

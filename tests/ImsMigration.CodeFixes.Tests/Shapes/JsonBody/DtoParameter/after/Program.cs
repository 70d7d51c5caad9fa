using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Lamna.Healthcare
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var request = new ExchangeRequest { ClientId = clientId, ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") };
            Console.WriteLine((await ExchangeAsync(request)).Length);
        }

        private static async Task<string> ExchangeAsync(ExchangeRequest request, CancellationToken cancellationToken = default)
        {
            using var client = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/") };
            using var response = await client.PostAsync("ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = request.ClientId,
                ["client_secret"] = request.ClientSecret,
                ["grant_type"] = request.GrantType,
                ["scope"] = request.Scope,
            }), cancellationToken);
            response.EnsureSuccessStatusCode();
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            return json.RootElement.GetProperty("access_token").GetString();
        }

        private class ExchangeRequest
        {
            [JsonPropertyName("client_id")]
            public string ClientId { get; set; }

            [JsonPropertyName("client_secret")]
            public string ClientSecret { get; set; }

            [JsonPropertyName("grant_type")]
            public string GrantType { get; set; } = "client_credentials";

            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            [JsonPropertyName("scope")]
            public string Scope { get; set; } = "openid,AdobeID,user_management_sdk";
        }
    }
}

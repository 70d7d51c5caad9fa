using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Proseware
{
    public class ImsConnection
    {
        private readonly string _clientId;
        private readonly string _clientSecret;

        public ImsConnection(string clientId, string clientSecret)
        {
            _clientId = clientId;
            _clientSecret = clientSecret;
        }

        public async Task<string> OpenAsync(HttpClient client)
        {
            var form = new FormUrlEncodedContent(new[]
            {
                new KeyValuePair<string, string>("client_id", _clientId),
                new KeyValuePair<string, string>("client_secret", _clientSecret),
                new KeyValuePair<string, string>("grant_type", "client_credentials"),
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk"),
            });
            var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form);
            using (var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()))
            {
                return json.RootElement.GetProperty("access_token").GetString();
            }
        }
    }

    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var connection = new ImsConnection(clientId, secret);

            using (var client = new HttpClient())
            {
                var token = await connection.OpenAsync(client);
                Console.WriteLine("Connected with a token of " + token.Length + " characters");
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

namespace Proseware
{
    public class ImsConnection
    {
        private readonly Func<string> _assertion;
        private readonly string _clientId;
        private readonly string _clientSecret;

        public ImsConnection(string clientId, string clientSecret, Func<string> assertion)
        {
            _clientId = clientId;
            _clientSecret = clientSecret;
            _assertion = assertion;
        }

        public async Task<string> OpenAsync(HttpClient client)
        {
            var form = new FormUrlEncodedContent(new[]
            {
                new KeyValuePair<string, string>("client_id", _clientId),
                new KeyValuePair<string, string>("client_secret", _clientSecret),
                new KeyValuePair<string, string>("jwt_token", _assertion()),
            });
            var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", form);
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

            var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText("private.key"));

            // A new assertion for every token: they are short-lived
            var connection = new ImsConnection(clientId, secret, () => JWT.Encode(
                new Dictionary<string, object>
                {
                    ["exp"] = DateTimeOffset.UtcNow.AddSeconds(60).ToUnixTimeSeconds(),
                    ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                    ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                    ["aud"] = "https://ims-na1.adobelogin.com/c/" + clientId,
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                },
                rsa,
                JwsAlgorithm.RS256));

            using (var client = new HttpClient())
            {
                var token = await connection.OpenAsync(client);
                Console.WriteLine("Connected with a token of " + token.Length + " characters");
            }
        }
    }
}

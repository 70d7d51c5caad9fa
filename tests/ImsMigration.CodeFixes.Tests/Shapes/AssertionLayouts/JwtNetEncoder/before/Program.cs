using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using JWT;
using JWT.Algorithms;
using JWT.Serializers;
using Newtonsoft.Json;

namespace LucernePublishing
{
    internal static class Program
    {
        private static async Task Main()
        {
            var token = await new AdobeAuth(new HttpClient(), CreateEncoder()).AuthenticateAsync();
            Console.WriteLine($"{token.Type} token with {token.Value.Length} characters");
        }

        private static IJwtEncoder CreateEncoder()
        {
            var certificate = new X509Certificate2("mycert.pfx", "password", X509KeyStorageFlags.Exportable);
            IJwtAlgorithm algorithm = new RS256Algorithm(certificate);
            IJsonSerializer serializer = new JsonNetSerializer();
            IBase64UrlEncoder urlEncoder = new JwtBase64UrlEncoder();
            return new JwtEncoder(algorithm, serializer, urlEncoder);
        }
    }

    internal class AdobeAuth
    {
        private readonly HttpClient _client;
        private readonly IJwtEncoder _encoder;

        public AdobeAuth(HttpClient client, IJwtEncoder encoder)
        {
            _client = client;
            _encoder = encoder;
        }

        public async Task<AdobeToken> AuthenticateAsync()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var payload = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };

            // RS256 is asymmetric, so there is no secret to pass
            var jwt = _encoder.Encode(payload, (string)null);

            var response = await _client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "jwt_token", jwt },
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

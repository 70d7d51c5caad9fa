using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Fourth.Coffee
{
    internal class AdobeSession
    {
        private readonly Dictionary<string, (string Token, DateTime Until)> _tokens = new Dictionary<string, (string, DateTime)>();
        private readonly HttpClient _client;

        internal AdobeSession(HttpClient client)
        {
            _client = client;
        }

        /// <summary>The token of <paramref name="clientId"/>, a cached one if it is still good.</summary>
        internal async Task<string> TokenFor(string clientId)
        {
            if (_tokens.TryGetValue(clientId, out var known) && known.Until > DateTime.UtcNow)
            {
                return known.Token;
            }

            var rsa = KeyCache.Get(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"));
            var claims = new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = "https://ims-na1.adobelogin.com/c/" + clientId,
                ["https://ims-na1.adobelogin.com/s/ent_dataservices_sdk"] = true,
            };

            var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = clientId,
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["jwt_token"] = JWT.Encode(claims, rsa, JwsAlgorithm.RS256),
            });

            var answer = JObject.Parse(await (await _client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", form)).Content.ReadAsStringAsync());
            var token = (string)answer["access_token"] ?? throw new InvalidOperationException(answer.ToString());
            _tokens[clientId] = (token, DateTime.UtcNow.AddHours(12));
            return token;
        }
    }
}

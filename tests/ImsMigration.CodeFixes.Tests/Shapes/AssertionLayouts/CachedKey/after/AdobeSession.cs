using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
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

            var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = clientId,
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["grant_type"] = "client_credentials",
                // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session",
            });

            var answer = JObject.Parse(await (await _client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form)).Content.ReadAsStringAsync());
            var token = (string)answer["access_token"] ?? throw new InvalidOperationException(answer.ToString());
            _tokens[clientId] = (token, DateTime.UtcNow.AddHours(12));
            return token;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Marketing.Connectors
{
    public class GoogleConnector
    {
        private const string TokenUri = "https://oauth2.googleapis.com/token";

        /// <summary>The request for a token of the service account, to be sent by the caller.</summary>
        public HttpRequestMessage TokenRequest(string serviceAccount, string keyFile)
        {
            var claims = new Dictionary<string, object>
            {
                { "iss", serviceAccount },
                { "scope", "https://www.googleapis.com/auth/analytics.readonly" },
                { "aud", TokenUri },
                { "iat", JwtTool.In(TimeSpan.Zero) },
                { "exp", JwtTool.In(TimeSpan.FromHours(1)) },
            };

            using (var key = JwtTool.LoadKey(keyFile))
            {
                return new HttpRequestMessage(HttpMethod.Post, TokenUri)
                {
                    Content = new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        { "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer" },
                        { "assertion", JwtTool.Sign(claims, key) },
                    }),
                };
            }
        }
    }

    public class AdobeConnector
    {
        private readonly HttpClient _client;

        public AdobeConnector(HttpClient client)
        {
            _client = client;
        }

        public async Task<string> GetTokenAsync(string clientId, string clientSecret)
        {
            var claims = new Dictionary<string, object>
            {
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "exp", JwtTool.In(TimeSpan.FromMinutes(5)) },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };

            string assertion;
            using (var key = JwtTool.LoadKey(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")))
            {
                assertion = JwtTool.Sign(claims, key);
            }

            var response = await _client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", clientSecret },
                { "jwt_token", assertion },
            }));
            response.EnsureSuccessStatusCode();
            return JObject.Parse(await response.Content.ReadAsStringAsync()).Value<string>("access_token");
        }
    }
}

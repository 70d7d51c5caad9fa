using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Bellows.Adobe
{
    /// <summary>Gets access tokens, for old callers also without async.</summary>
    public class TokenManager
    {
        private static readonly HttpClient Client = new HttpClient();

        private readonly string _clientId;
        private readonly string _clientSecret;

        public TokenManager(string clientId, string clientSecret)
        {
            _clientId = clientId;
            _clientSecret = clientSecret;
        }

        /// <summary>Gets a token.</summary>
        public Token GetToken()
        {
            var form = new Dictionary<string, string>
            {
                ["client_id"] = _clientId,
                ["client_secret"] = _clientSecret,
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            };

            using (var request = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/token/v3") { Content = new FormUrlEncodedContent(form) })
            using (var response = Client.Send(request))
            using (var reader = new System.IO.StreamReader(response.Content.ReadAsStream()))
            {
                return Parse(reader.ReadToEnd());
            }
        }

        /// <summary>Gets a token without blocking.</summary>
        public async Task<Token> GetTokenAsync()
        {
            var form = new Dictionary<string, string>
            {
                ["client_id"] = _clientId,
                ["client_secret"] = _clientSecret,
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            };

            using (var response = await Client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form)))
            {
                return Parse(await response.Content.ReadAsStringAsync());
            }
        }

        private static Token Parse(string json)
        {
            var token = JsonConvert.DeserializeObject<Token>(json);
            return token?.access_token != null ? token : throw new InvalidOperationException(json);
        }
    }

    public class Token
    {
        public string access_token { get; set; }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace VanArsdel
{
    /// <summary>The calls that we make to Adobe.</summary>
    public partial class AdobeApi
    {
        private readonly string _clientId;
        private readonly string _clientSecret;
        private readonly HttpClient _client = new HttpClient();

        public AdobeApi(string clientId, string clientSecret)
        {
            _clientId = clientId;
            _clientSecret = clientSecret;
        }

        public string AccessToken { get; private set; }

        public async Task SignInAsync()
        {
            var values = new Dictionary<string, string>
            {
                { "client_id", _clientId },
                { "client_secret", _clientSecret },
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" }
            };
            var response = await _client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(values));
            response.EnsureSuccessStatusCode();
            AccessToken = JObject.Parse(await response.Content.ReadAsStringAsync()).Value<string>("access_token");
        }
    }
}

#nullable enable
using System.Collections.Generic;
using System.Net.Http;
using Newtonsoft.Json.Linq;

namespace Wandelweg.Tags
{
    /// <summary>A session at Adobe Tags.</summary>
    internal sealed class TagsSession
    {
        private readonly HttpClient _http;
        private readonly string _clientId;
        private readonly string _clientSecret;
        private string? _token;

        public TagsSession(HttpClient http, string clientId, string clientSecret)
        {
            _http = http;
            _clientId = clientId;
            _clientSecret = clientSecret;
        }

        public bool Open()
        {
            var form = new Dictionary<string, string>
            {
                ["client_id"] = _clientId,
                ["client_secret"] = _clientSecret,
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            };
            var answer = _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form)).Result;
            answer.EnsureSuccessStatusCode();
            _token = (string?)JObject.Parse(answer.Content.ReadAsStringAsync().Result)["access_token"];
            return _token is not null;
        }
    }
}

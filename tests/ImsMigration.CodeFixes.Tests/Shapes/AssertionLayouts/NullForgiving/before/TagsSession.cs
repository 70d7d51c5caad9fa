#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using Jose;
using Newtonsoft.Json.Linq;

namespace Wandelweg.Tags
{
    /// <summary>A session at Adobe Tags.</summary>
    internal sealed class TagsSession
    {
        private readonly HttpClient _http;
        private readonly string _clientId;
        private readonly string _clientSecret;
        private readonly string _organization;
        private readonly string _account;
        private readonly string _keyFile;
        private string? _token;

        public TagsSession(HttpClient http, string clientId, string clientSecret, string organization, string account, string keyFile)
        {
            _http = http;
            _clientId = clientId;
            _clientSecret = clientSecret;
            _organization = organization;
            _account = account;
            _keyFile = keyFile;
        }

        public bool Open()
        {
            var form = new Dictionary<string, string>
            {
                ["client_id"] = _clientId,
                ["client_secret"] = _clientSecret,
                ["jwt_token"] = Assertion()!,
            };
            var answer = _http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form)).Result;
            answer.EnsureSuccessStatusCode();
            _token = (string?)JObject.Parse(answer.Content.ReadAsStringAsync().Result)["access_token"];
            return _token is not null;
        }

        private string? Assertion()
        {
            using var key = RSA.Create();
            key.ImportFromPem(File.ReadAllText(_keyFile!));
            return JWT.Encode(
                new Dictionary<string, object>
                {
                    ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                    ["iss"] = _organization,
                    ["sub"] = _account,
                    ["aud"] = "https://ims-na1.adobelogin.com/c/" + _clientId,
                    ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
                },
                key,
                JwsAlgorithm.RS256);
        }
    }
}

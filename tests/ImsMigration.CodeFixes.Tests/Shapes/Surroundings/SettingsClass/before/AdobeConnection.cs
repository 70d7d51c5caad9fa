using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Graph.Sync.Configuration;
using Jose;
using Newtonsoft.Json.Linq;

namespace Graph.Sync
{
    public class AdobeConnection
    {
        private readonly AdobeSettings _settings;

        public AdobeConnection(AdobeSettings settings)
        {
            settings.Validate();
            _settings = settings;
        }

        public async Task<IDictionary<string, string>> GetHeadersAsync()
        {
            return new Dictionary<string, string>
            {
                { "Authorization", "Bearer " + await GetTokenAsync() },
                { "x-api-key", _settings.ClientId },
                { "x-gw-ims-org-id", _settings.Issuer },
            };
        }

        private async Task<string> GetTokenAsync()
        {
            var parameters = new Dictionary<string, string>
            {
                { "client_id", _settings.ClientId },
                { "client_secret", _settings.ClientSecret },
                { "jwt_token", EncodeJwt() },
            };

            using (var client = new HttpClient())
            using (var response = await client.PostAsync(_settings.ExchangeUrl, new FormUrlEncodedContent(parameters)))
            {
                var body = await response.Content.ReadAsStringAsync();
                return (string)JObject.Parse(body)["access_token"] ?? throw new InvalidDataException(body);
            }
        }

        private string EncodeJwt()
        {
            var claims = _settings.MetaScopes.ToDictionary(scope => "https://" + _settings.ImsHost + "/s/" + scope, scope => (object)true);
            claims.Add("exp", DateTimeOffset.UtcNow.AddMinutes(_settings.JwtLifetime).ToUnixTimeSeconds());
            claims.Add("iss", _settings.Issuer);
            claims.Add("sub", _settings.Subject);
            claims.Add("aud", _settings.Audience);

            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText(_settings.KeyPath));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }
    }
}

using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Graph.Sync.Configuration;
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
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" },
            };

            using (var client = new HttpClient())
            using (var response = await client.PostAsync(_settings.ExchangeUrl, new FormUrlEncodedContent(parameters)))
            {
                var body = await response.Content.ReadAsStringAsync();
                return (string)JObject.Parse(body)["access_token"] ?? throw new InvalidDataException(body);
            }
        }
    }
}

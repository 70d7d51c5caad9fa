using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace Munson.Adobe
{
    internal class ImsAccessTokenSource : IAccessTokenSource
    {
        private readonly HttpClient _http;
        private readonly AdobeOptions _options;

        public ImsAccessTokenSource(HttpClient http, IOptions<AdobeOptions> options)
        {
            _http = http;
            _options = options.Value;
        }

        public async Task<string> GetAccessTokenAsync(CancellationToken cancellationToken = default)
        {
            var content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", _options.ClientId },
                { "client_secret", _options.ClientSecret },
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" },
            });

            var response = await _http.PostAsync("ims/token/v3", content, cancellationToken);
            var json = await response.Content.ReadAsStringAsync(cancellationToken);
            using (var document = JsonDocument.Parse(json))
            {
                if (!document.RootElement.TryGetProperty("access_token", out var token))
                {
                    throw new InvalidOperationException(json);
                }

                return token.GetString();
            }
        }
    }
}

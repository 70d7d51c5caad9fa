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
        private readonly IJwtFactory _jwtFactory;
        private readonly AdobeOptions _options;

        public ImsAccessTokenSource(HttpClient http, IJwtFactory jwtFactory, IOptions<AdobeOptions> options)
        {
            _http = http;
            _jwtFactory = jwtFactory;
            _options = options.Value;
        }

        public async Task<string> GetAccessTokenAsync(CancellationToken cancellationToken = default)
        {
            var jwt = _jwtFactory.CreateToken("ent_user_sdk");
            var content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "client_id", _options.ClientId },
                { "client_secret", _options.ClientSecret },
                { "jwt_token", jwt },
            });

            var response = await _http.PostAsync("ims/exchange/jwt", content, cancellationToken);
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

using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Relecloud.Adobe.Models;

namespace Relecloud.Adobe
{
    public class TokenClient
    {
        private readonly HttpClient _httpClient;

        public TokenClient(HttpClient httpClient)
        {
            _httpClient = httpClient;
        }

        /// <summary>
        /// Exchanges the JWT for an access token.
        /// </summary>
        /// <param name="request">The request.</param>
        /// <returns>The answer of IMS.</returns>
        public async Task<JwtTokenResponse> ExchangeJwtAsync(JwtTokenRequest request)
        {
            var form = new Dictionary<string, string>
            {
                { "client_id", request.ClientId },
                { "client_secret", request.ClientSecret },
                { "jwt_token", request.JwtToken },
            };

            var response = await _httpClient.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
            response.EnsureSuccessStatusCode();
            return JsonConvert.DeserializeObject<JwtTokenResponse>(await response.Content.ReadAsStringAsync());
        }
    }
}

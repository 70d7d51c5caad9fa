using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Acme.Marketing.Adobe
{
    public interface IImsTokenService
    {
        Task<ImsToken> GetTokenAsync(CancellationToken cancellationToken);
    }

    public class ImsTokenService : IImsTokenService
    {
        private readonly HttpClient _client;
        private readonly ILogger<ImsTokenService> _logger;
        private readonly AdobeSettings _settings;

        public ImsTokenService(HttpClient client, ILogger<ImsTokenService> logger, AdobeSettings settings)
        {
            _client = client ?? throw new ArgumentNullException(nameof(client));
            _logger = logger ?? throw new ArgumentNullException(nameof(logger));
            _settings = settings ?? throw new ArgumentNullException(nameof(settings));
        }

        public async Task<ImsToken> GetTokenAsync(CancellationToken cancellationToken)
        {
            _logger.LogInformation("Requesting a token for {ClientId}", _settings.ClientId);

            using (var request = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/token/v3"))
            {
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
                request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", _settings.ClientId },
                    { "client_secret", _settings.ClientSecret },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                });

                using (var response = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken))
                {
                    var content = await response.Content.ReadAsStringAsync(cancellationToken);
                    if (response.IsSuccessStatusCode)
                    {
                        return JsonConvert.DeserializeObject<ImsToken>(content);
                    }

                    _logger.LogError("IMS answered {StatusCode}: {Content}", response.StatusCode, content);
                    throw new HttpRequestException($"No token from IMS ({response.StatusCode})");
                }
            }
        }
    }

    public class ImsToken
    {
        [JsonProperty("access_token")]
        public string AccessToken { get; set; }
    }
}

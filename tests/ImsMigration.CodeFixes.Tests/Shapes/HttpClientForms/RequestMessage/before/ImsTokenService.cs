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
        private readonly IAssertionFactory _assertions;
        private readonly AdobeSettings _settings;

        public ImsTokenService(HttpClient client, ILogger<ImsTokenService> logger, IAssertionFactory assertions, AdobeSettings settings)
        {
            _client = client ?? throw new ArgumentNullException(nameof(client));
            _logger = logger ?? throw new ArgumentNullException(nameof(logger));
            _assertions = assertions ?? throw new ArgumentNullException(nameof(assertions));
            _settings = settings ?? throw new ArgumentNullException(nameof(settings));
        }

        public async Task<ImsToken> GetTokenAsync(CancellationToken cancellationToken)
        {
            _logger.LogInformation("Requesting a token for {ClientId}", _settings.ClientId);

            using (var request = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/exchange/jwt"))
            {
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
                request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", _settings.ClientId },
                    { "client_secret", _settings.ClientSecret },
                    { "jwt_token", _assertions.Create() },
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

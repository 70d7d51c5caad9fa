using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Trading.Desk.Adobe
{
    public class TokenService
    {
        private readonly ILogger<TokenService> _logger;
        private readonly HttpClient _client;

        public TokenService(ILogger<TokenService> logger, HttpClient client)
        {
            _logger = logger;
            _client = client;
        }

        public async Task<string> GetTokenAsync()
        {
            _logger.LogTrace("Enter {Method}", nameof(GetTokenAsync));
            var watch = Stopwatch.StartNew();

            _logger.LogInformation("Requesting a token");
            try
            {
                var response = await _client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                }));
                _logger.LogInformation("IMS answered {StatusCode} after {Elapsed} ms", response.StatusCode, watch.ElapsedMilliseconds);

                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                if (!response.IsSuccessStatusCode)
                {
                    return null;
                }

                return (string)json["access_token"];
            }
            catch (HttpRequestException ex)
            {
                _logger.LogCritical(ex, "IMS cannot be reached");
                return null;
            }
            finally
            {
                _logger.LogTrace("Leave {Method}", nameof(GetTokenAsync));
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
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
            string jwt;
            try
            {
                jwt = CreateJwt();
                _logger.LogDebug("JWT created, {Length} characters", jwt.Length);
            }
            catch (CryptographicException ex)
            {
                _logger.LogError(ex, "The JWT could not be signed");
                throw;
            }

            _logger.LogInformation("Requesting a token");
            try
            {
                var response = await _client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "jwt_token", jwt },
                }));
                _logger.LogInformation("IMS answered {StatusCode} after {Elapsed} ms", response.StatusCode, watch.ElapsedMilliseconds);

                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                if (!response.IsSuccessStatusCode)
                {
                    _logger.LogError("Exchange of the JWT {Jwt} failed: {Error}", jwt, json["error"]);
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

        private string CreateJwt()
        {
            _logger.LogTrace("Enter {Method}", nameof(CreateJwt));
            var certificate = new X509Certificate2("mycert.pfx", "password");
            _logger.LogDebug("Certificate {Subject} is valid until {NotAfter}", certificate.Subject, certificate.NotAfter);

            var payload = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            _logger.LogDebug("Payload: {Payload}", string.Join(";", payload));

            var jwt = JWT.Encode(payload, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
            _logger.LogTrace("Leave {Method}", nameof(CreateJwt));
            return jwt;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Jose;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Adventure.Works.Reports;

public class AdobeTokenService
{
    private readonly HttpClient _httpClient;
    private readonly ILogger<AdobeTokenService> _logger;
    private readonly AdobeOptions _options;

    public AdobeTokenService(HttpClient httpClient, ILogger<AdobeTokenService> logger, IOptions<AdobeOptions> options)
    {
        _httpClient = httpClient;
        _logger = logger;
        _options = options.Value;
    }

    public async Task<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var form = new Dictionary<string, string>
        {
            ["client_id"] = clientId,
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["jwt_token"] = BuildJwt(clientId),
        };

        var uri = new Uri(new Uri(_options.ImsBaseUrl), _options.ImsExchangePath);
        using var response = await _httpClient.PostAsync(uri, new FormUrlEncodedContent(form), cancellationToken);
        var body = JObject.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        if (body["access_token"] is null)
        {
            _logger.LogError("IMS refused: {Error}", body["error"]);
            throw new InvalidOperationException($"IMS refused: {body["error_description"]}");
        }

        return body["access_token"].ToString();
    }

    private string BuildJwt(string clientId)
    {
        var payload = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
            ["aud"] = $"{_options.ImsBaseUrl}/c/{clientId}",
        };
        foreach (var metascope in _options.MetaScopes.Split(','))
        {
            payload.Add($"{_options.ImsBaseUrl}/s/{metascope.Trim()}", true);
        }

        using var certificate = new X509Certificate2(_options.CertificatePath, _options.CertificatePassword);
        using var key = certificate.GetRSAPrivateKey();
        return JWT.Encode(payload, key, JwsAlgorithm.RS256);
    }
}

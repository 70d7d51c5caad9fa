using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Jose;

namespace Contoso.Adobe;

public class AdobeImsClient
{
    private readonly HttpClient _client;
    private readonly AdobeCredential _credential;

    public AdobeImsClient(HttpClient client, AdobeCredential credential)
    {
        _client = client;
        _credential = credential;
    }

    public async Task<string> GetAccessTokenAsync(CancellationToken cancellationToken)
    {
        var jwt = CreateJwt(TimeSpan.FromMinutes(5));
        var form = new Dictionary<string, string>
        {
            ["client_id"] = _credential.ClientId,
            ["client_secret"] = _credential.ClientSecret,
            ["jwt_token"] = jwt,
        };

        using var response = await _client.PostAsync("ims/exchange/jwt", new FormUrlEncodedContent(form), cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return (string)answer["access_token"] ?? throw new AdobeException(answer.ToJsonString());
    }

    private string CreateJwt(TimeSpan lifetime)
    {
        var payload = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.Add(lifetime).ToUnixTimeSeconds(),
            ["iss"] = _credential.OrganizationId,
            ["sub"] = _credential.TechnicalAccountId,
            ["aud"] = $"https://ims-na1.adobelogin.com/c/{_credential.ClientId}",
        };

        foreach (var metascope in _credential.Metascopes)
        {
            payload[$"https://ims-na1.adobelogin.com/s/{metascope}"] = true;
        }

        using var rsa = _credential.LoadPrivateKey();
        return JWT.Encode(payload, rsa, JwsAlgorithm.RS256);
    }
}

public class AdobeException : Exception
{
    public AdobeException(string message)
        : base(message)
    {
    }
}

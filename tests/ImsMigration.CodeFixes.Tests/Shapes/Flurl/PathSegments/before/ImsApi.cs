using System.Collections.Generic;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

namespace Alpine.Ski.House;

/// <summary>Adobe's identity service.</summary>
public class ImsApi
{
    private readonly IFlurlClient _client;
    private readonly IJwtProvider _jwt;

    public ImsApi(IFlurlClient client, IJwtProvider jwt)
    {
        _client = client;
        _jwt = jwt;
    }

    public async Task<string> GetAccessTokenAsync(string clientId, string clientSecret, CancellationToken cancellationToken = default)
    {
        var response = await _client
            .Request("ims")
            .AppendPathSegments("exchange", "jwt")
            .WithHeader("Accept", "application/json")
            .PostUrlEncodedAsync(
                new Dictionary<string, string>
                {
                    ["client_id"] = clientId,
                    ["client_secret"] = clientSecret,
                    ["jwt_token"] = _jwt.CreateJwt(clientId),
                },
                cancellationToken: cancellationToken);
        var token = await response.GetJsonAsync<AccessToken>();
        return token.Value;
    }

    private record AccessToken([property: JsonPropertyName("access_token")] string Value);
}

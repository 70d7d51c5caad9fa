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

    public ImsApi(IFlurlClient client)
    {
        _client = client;
    }

    public async Task<string> GetAccessTokenAsync(string clientId, string clientSecret, CancellationToken cancellationToken = default)
    {
        var response = await _client
            .Request("ims")
            .AppendPathSegments("token", "v3")
            .WithHeader("Accept", "application/json")
            .PostUrlEncodedAsync(
                new Dictionary<string, string>
                {
                    ["client_id"] = clientId,
                    ["client_secret"] = clientSecret,
                    ["grant_type"] = "client_credentials",
                    // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    ["scope"] = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session",
                },
                cancellationToken: cancellationToken);
        var token = await response.GetJsonAsync<AccessToken>();
        return token.Value;
    }

    private record AccessToken([property: JsonPropertyName("access_token")] string Value);
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

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
        var form = new Dictionary<string, string>
        {
            ["client_id"] = _credential.ClientId,
            ["client_secret"] = _credential.ClientSecret,
            ["grant_type"] = "client_credentials",
            // Suggested for ent_user_sdk, ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            ["scope"] = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,user_management_sdk",
        };

        using var response = await _client.PostAsync("ims/token/v3", new FormUrlEncodedContent(form), cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return (string)answer["access_token"] ?? throw new AdobeException(answer.ToJsonString());
    }
}

public class AdobeException : Exception
{
    public AdobeException(string message)
        : base(message)
    {
    }
}

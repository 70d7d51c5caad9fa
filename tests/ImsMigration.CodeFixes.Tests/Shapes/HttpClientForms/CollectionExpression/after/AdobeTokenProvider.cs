using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Northwind.Experience;

/// <summary>Gets tokens for the Experience Platform.</summary>
public sealed class AdobeTokenProvider(HttpClient http, AdobeOptions options)
{
    private static readonly Uri s_exchange = new("https://ims-na1.adobelogin.com/ims/token/v3");

    /// <summary>Asks IMS for a new token.</summary>
    public async Task<string> GetTokenAsync(CancellationToken cancellationToken = default)
    {
        using var content = new FormUrlEncodedContent(
        [
            new("client_id", options.ClientId),
            new("client_secret", options.ClientSecret),
            new("grant_type", "client_credentials"),
            // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            new("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"),
        ]);
        using var response = await http.PostAsync(s_exchange, content, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);

        return json.RootElement.TryGetProperty("access_token", out var token)
            ? token.GetString()
            : throw new InvalidOperationException($"IMS answered {(int)response.StatusCode}: {json.RootElement}");
    }
}

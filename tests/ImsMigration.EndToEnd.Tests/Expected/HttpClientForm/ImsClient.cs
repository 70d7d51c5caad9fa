using System.Text.Json;

namespace HttpClientForm;

/// <summary>Talks to Adobe's identity service, IMS.</summary>
internal sealed class ImsClient
{
    private const string ImsUrl = "https://ims-na1.adobelogin.com";

    private readonly HttpClient _http;
    private readonly string _clientId = Setting("ADOBE_CLIENT_ID");
    private readonly string _clientSecret = Setting("ADOBE_CLIENT_SECRET");
    private readonly string _organizationId = Setting("ADOBE_ORG_ID");

    public ImsClient(HttpClient http)
    {
        _http = http;
    }

    /// <summary>Requests an access token. One is enough for a run: it lives for a day.</summary>
    /// <exception cref="HttpRequestException">The service refused the request.</exception>
    public async Task<AccessToken> RequestTokenAsync(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _clientId,
            ["client_secret"] = _clientSecret,
            ["grant_type"] = "client_credentials",
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            ["scope"] = "openid,AdobeID,user_management_sdk",
        });

        using var response = await _http.PostAsync($"{ImsUrl}/ims/token/v3", form, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);

        // The body says why the service refused; the status code alone helps nobody.
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"IMS answered {(int)response.StatusCode}: {body}");
        }

        return JsonSerializer.Deserialize<AccessToken>(body)
            ?? throw new InvalidOperationException("IMS answered without a token.");
    }

    /// <summary>The headers of every API call, with the token shortened for display.</summary>
    public IEnumerable<(string Name, string Value)> ApiHeaders(AccessToken token)
    {
        yield return ("Authorization", "Bearer " + token.Start);
        yield return ("x-api-key", _clientId);

        // Without the organization the API does not know whose users are meant.
        yield return ("x-gw-ims-org-id", _organizationId);
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name} first.");
}

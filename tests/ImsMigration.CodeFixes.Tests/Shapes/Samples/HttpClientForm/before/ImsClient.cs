using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace HttpClientForm;

/// <summary>Talks to Adobe's identity service, IMS.</summary>
internal sealed class ImsClient
{
    private const string ImsUrl = "https://ims-na1.adobelogin.com";

    // The console lists this one under the integration's service account.
    private const string Metascope = "ent_user_sdk";

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
        // A signed statement of who we are is traded for the token.
        var assertion = CreateAssertion();

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _clientId,
            ["client_secret"] = _clientSecret,
            ["jwt_token"] = assertion,
        });

        using var response = await _http.PostAsync($"{ImsUrl}/ims/exchange/jwt", form, cancellationToken);
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

    private string CreateAssertion()
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(Setting("ADOBE_PRIVATE_KEY_FILE")));

        var token = new JwtSecurityToken(
            issuer: _organizationId,
            audience: $"{ImsUrl}/c/{_clientId}",
            claims: new[]
            {
                new Claim("sub", Setting("ADOBE_TECHNICAL_ACCOUNT_ID")),
                new Claim($"{ImsUrl}/s/{Metascope}", "true", ClaimValueTypes.Boolean),
            },
            expires: DateTime.UtcNow.AddMinutes(5),
            signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256));

        return new JwtSecurityTokenHandler().WriteToken(token);
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name} first.");
}

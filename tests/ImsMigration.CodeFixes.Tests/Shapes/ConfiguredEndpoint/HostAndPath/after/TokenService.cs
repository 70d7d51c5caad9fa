using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Signups;

public sealed class TokenService(HttpClient http, AdobeSettings settings, IConfiguration configuration)
{
    private string? _token;
    private DateTimeOffset _validUntil;

    public async Task<string> GetTokenAsync(CancellationToken cancellationToken = default)
    {
        if (_token is not null && DateTimeOffset.UtcNow < _validUntil)
        {
            return _token;
        }

        var clientId = configuration["ADOBE_CLIENT_ID"]!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(clientId), "client_id" },
            { new StringContent(configuration["ADOBE_CLIENT_SECRET"]!), "client_secret" },
            { new StringContent("client_credentials"), "grant_type" },
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            { new StringContent(string.Join(",", settings.Scopes)), "scope" },
        };
        using var response = await http.PostAsync(settings.Ims + settings.TokenPath, content, cancellationToken);
        response.EnsureSuccessStatusCode();

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        _token = json.RootElement.GetProperty("access_token").GetString()!;
        // A minute early, to be safe.
        _validUntil = DateTimeOffset.UtcNow.AddSeconds(json.RootElement.GetProperty("expires_in").GetInt64() - 60);
        return _token;
    }
}

using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Northwind.Experience;

/// <summary>Gets tokens for the Experience Platform.</summary>
public sealed class AdobeTokenProvider(HttpClient http, AdobeOptions options, RSA signingKey)
{
    private static readonly Uri s_exchange = new("https://ims-na1.adobelogin.com/ims/exchange/jwt");

    /// <summary>Asks IMS for a new token.</summary>
    public async Task<string> GetTokenAsync(CancellationToken cancellationToken = default)
    {
        using var content = new FormUrlEncodedContent(
        [
            new("client_id", options.ClientId),
            new("client_secret", options.ClientSecret),
            new("jwt_token", CreateAssertion()),
        ]);
        using var response = await http.PostAsync(s_exchange, content, cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);

        return json.RootElement.TryGetProperty("access_token", out var token)
            ? token.GetString()
            : throw new InvalidOperationException($"IMS answered {(int)response.StatusCode}: {json.RootElement}");
    }

    private string CreateAssertion()
    {
        var credentials = new SigningCredentials(new RsaSecurityKey(signingKey), SecurityAlgorithms.RsaSha256);
        var payload = JsonSerializer.Serialize(new JwtClaims(
            DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            options.OrganizationId,
            options.TechnicalAccountId,
            $"https://ims-na1.adobelogin.com/c/{options.ClientId}"));

        return new JsonWebTokenHandler().CreateToken(payload, credentials);
    }
}

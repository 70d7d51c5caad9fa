using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Contoso.Integration.Auth;

/// <summary>Base of the clients that sign a JWT and exchange it for an access token. Derived classes say which claims and which form.</summary>
public abstract class JwtBearerClient(HttpClient http, RSA key, ILogger logger)
{
    private readonly JsonWebTokenHandler _handler = new();

    protected abstract string TokenEndpoint { get; }

    protected virtual TimeSpan Lifetime => TimeSpan.FromMinutes(5);

    protected abstract IDictionary<string, object> CreateClaims();

    protected abstract IEnumerable<KeyValuePair<string, string>> CreateForm(string assertion);

    public async Task<string> GetAccessTokenAsync(CancellationToken cancellation = default)
    {
        logger.LogInformation("Requesting a token from {Endpoint}", TokenEndpoint);
        var assertion = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = CreateClaims(),
            Expires = DateTime.UtcNow.Add(Lifetime),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256),
        });
        using var response = await http.PostAsync(TokenEndpoint, new FormUrlEncodedContent(CreateForm(assertion)), cancellation);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        return answer.GetProperty("access_token").GetString();
    }
}

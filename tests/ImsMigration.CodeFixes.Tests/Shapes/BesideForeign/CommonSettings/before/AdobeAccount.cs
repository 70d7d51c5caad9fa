using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Jose;
using Microsoft.Extensions.Options;

namespace Contoso.Reports;

internal sealed class AdobeAccount(HttpClient http, IOptionsMonitor<AccountOptions> accounts)
{
    public async Task<string> SignInAsync()
    {
        var account = accounts.Get("Adobe");
        var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var claims = new Dictionary<string, object>
        {
            { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
            { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
            { "aud", account.Audience + clientId },
            { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
        };
        foreach (var metascope in account.Metascopes.Split(',').Select(static text => text.Trim()))
        {
            claims.Add(metascope, true);
        }

        using var key = Keys.Open(account);
        var form = new Dictionary<string, string>
        {
            { "client_id", clientId },
            { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            { "jwt_token", JWT.Encode(claims, key, JwsAlgorithm.RS256) },
        };
        using var response = await http.PostAsync(account.TokenUrl, new FormUrlEncodedContent(form));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Answer>()).AccessToken;
    }

    private sealed record Answer([property: JsonPropertyName("access_token")] string AccessToken);
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace Contoso.Reports;

internal sealed class AdobeAccount(HttpClient http, IOptionsMonitor<AccountOptions> accounts)
{
    public async Task<string> SignInAsync()
    {
        var account = accounts.Get("Adobe");
        var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

        var form = new Dictionary<string, string>
        {
            { "client_id", clientId },
            { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            { "grant_type", "client_credentials" },
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            { "scope", "openid,AdobeID,user_management_sdk" },
        };
        using var response = await http.PostAsync(account.TokenUrl, new FormUrlEncodedContent(form));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Answer>()).AccessToken;
    }

    private sealed record Answer([property: JsonPropertyName("access_token")] string AccessToken);
}

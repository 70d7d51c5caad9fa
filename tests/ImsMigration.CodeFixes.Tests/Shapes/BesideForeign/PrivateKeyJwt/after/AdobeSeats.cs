using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Contoso.Payroll;

/// <summary>Adobe's user management, for the seats that payroll pays.</summary>
public sealed class AdobeSeats(IHttpClientFactory clients)
{
    private static readonly Uri s_exchange = new("/ims/token/v3", UriKind.Relative);

    public async Task<string> RequestAsync(string clientId)
    {
        var http = clients.CreateClient("ims");
        using var response = await http.PostAsync(s_exchange, new FormUrlEncodedContent(new[]
        {
            KeyValuePair.Create("client_id", clientId),
            KeyValuePair.Create("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
            KeyValuePair.Create("grant_type", "client_credentials"),
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            KeyValuePair.Create("scope", "openid,AdobeID,user_management_sdk"),
        }));
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("access_token").GetString();
    }
}

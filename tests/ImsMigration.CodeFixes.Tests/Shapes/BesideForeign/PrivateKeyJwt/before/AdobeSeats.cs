using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Contoso.Payroll;

/// <summary>Adobe's user management, for the seats that payroll pays.</summary>
public sealed class AdobeSeats(IHttpClientFactory clients, IClientAssertions assertions)
{
    private static readonly Uri s_exchange = new("/ims/exchange/jwt/", UriKind.Relative);

    public async Task<string> RequestAsync(string clientId)
    {
        var http = clients.CreateClient("ims");
        var jwt = assertions.Create(
            $"{http.BaseAddress}c/{clientId}",
            new Dictionary<string, object>
            {
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                [$"{http.BaseAddress}s/ent_user_sdk"] = true,
            });
        using var response = await http.PostAsync(s_exchange, new FormUrlEncodedContent(new[]
        {
            KeyValuePair.Create("client_id", clientId),
            KeyValuePair.Create("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
            KeyValuePair.Create("jwt_token", jwt),
        }));
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("access_token").GetString();
    }
}

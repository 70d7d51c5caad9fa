using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Payroll;

/// <summary>Client credentials with a signed assertion instead of a secret (private_key_jwt).</summary>
public sealed class Entra(IHttpClientFactory clients, IClientAssertions assertions)
{
    private const string TokenUrl = "https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/token";

    public async Task<string> RequestAsync(string clientId)
    {
        var assertion = assertions.Create(TokenUrl, new Dictionary<string, object> { ["iss"] = clientId, ["sub"] = clientId });
        using var response = await clients.CreateClient("dry").PostAsync(TokenUrl, new FormUrlEncodedContent(new[]
        {
            KeyValuePair.Create("grant_type", "client_credentials"),
            KeyValuePair.Create("client_id", clientId),
            KeyValuePair.Create("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            KeyValuePair.Create("client_assertion", assertion),
            KeyValuePair.Create("scope", "https://graph.microsoft.com/.default"),
        }));
        return await response.Content.ReadAsStringAsync();
    }
}

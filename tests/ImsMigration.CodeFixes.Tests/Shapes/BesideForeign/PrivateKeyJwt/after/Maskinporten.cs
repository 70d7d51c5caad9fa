using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Payroll;

/// <summary>Norway's token service for machines.</summary>
public sealed class Maskinporten(IHttpClientFactory clients, IClientAssertions assertions)
{
    public async Task<string> RequestAsync(string clientId)
    {
        var grant = assertions.Create(
            "https://maskinporten.no/",
            new Dictionary<string, object> { ["iss"] = clientId, ["scope"] = "skatteetaten:inntekt" });
        using var response = await clients.CreateClient("dry").PostAsync("https://maskinporten.no/token", new FormUrlEncodedContent(new[]
        {
            KeyValuePair.Create("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
            KeyValuePair.Create("assertion", grant),
        }));
        return await response.Content.ReadAsStringAsync();
    }
}

using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Contoso.Release;

/// <summary>Puts the release notes into Adobe Experience Platform.</summary>
public sealed class Uploads(HttpClient http)
{
    public async Task<string> TokenAsync()
    {
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id), "client_id" },
            { new StringContent(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")), "client_secret" },
            { new StringContent("client_credentials"), "grant_type" },
            // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            { new StringContent("openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"), "scope" },
        };
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString();
    }
}

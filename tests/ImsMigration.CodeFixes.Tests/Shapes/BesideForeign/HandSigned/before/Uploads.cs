using System;
using System.Collections.Generic;
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
        using var certificate = Signatures.Open(
            Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"),
            Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD"));
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
            ["aud"] = "https://ims-na1.adobelogin.com/c/" + id,
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds(),
            ["https://ims-na1.adobelogin.com/s/ent_dataservices_sdk"] = true,
        };
        using var form = new MultipartFormDataContent
        {
            { new StringContent(id), "client_id" },
            { new StringContent(Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")), "client_secret" },
            { new StringContent(Signatures.Jws(certificate, claims)), "jwt_token" },
        };
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", form);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString();
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace Contoso.Logins;

public sealed class PartnerToken
{
    [JsonPropertyName("access_token")] public string AccessToken { get; set; }

    // The partner's gateway is in milliseconds, and says so in its manual.
    [JsonPropertyName("expires_in")] public long ExpiresIn { get; set; }
}

public sealed class AdobeToken
{
    [JsonPropertyName("access_token")] public string AccessToken { get; set; }
    [JsonPropertyName("expires_in")] public long ExpiresIn { get; set; }
}

public sealed class Logins(HttpClient http)
{
    public DateTimeOffset AdobeUntil { get; private set; }

    public DateTimeOffset PartnerUntil { get; private set; }

    public async Task<string> AdobeAsync()
    {
        var token = await PostAsync<AdobeToken>("https://ims-na1.adobelogin.com/ims/token/v3", "openid,AdobeID");
        AdobeUntil = DateTimeOffset.UtcNow.AddSeconds(token.ExpiresIn);
        return token.AccessToken;
    }

    public async Task<string> PartnerAsync()
    {
        var token = await PostAsync<PartnerToken>("https://login.partner.example/oauth/token", "orders");
        PartnerUntil = DateTimeOffset.UtcNow.AddMilliseconds(token.ExpiresIn);
        return token.AccessToken;
    }

    private async Task<T> PostAsync<T>(string url, string scope)
    {
        using var response = await http.PostAsync(url, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("CLIENT_SECRET"),
            ["scope"] = scope,
        }));
        return JsonSerializer.Deserialize<T>(await response.Content.ReadAsStringAsync());
    }
}

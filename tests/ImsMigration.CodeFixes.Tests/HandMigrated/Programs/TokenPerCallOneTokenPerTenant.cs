using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

public sealed record Tenant(string ClientId, string ClientSecret);
public sealed record ImsToken([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

public sealed class MultiTenantClient(HttpClient http)
{
    public async Task<string> UsersAsync(Tenant tenant)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://usermanagement.adobe.io/v2/usermanagement/users/x/0");
        request.Headers.Authorization = new("Bearer", await GetTokenAsync(tenant.ClientId, tenant.ClientSecret));
        try { using var response = await http.SendAsync(request); return await response.Content.ReadAsStringAsync(); } catch (HttpRequestException) { return ""; }
    }

    // IMS1005
    private async Task<string> GetTokenAsync(string clientId, string clientSecret)
    {
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["scope"] = "openid,AdobeID",
        }));
        response.EnsureSuccessStatusCode();
        var token = await response.Content.ReadFromJsonAsync<ImsToken>();
        return token!.AccessToken;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var t = new Tenant(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
        var s = new MultiTenantClient(new HttpClient());
        for (var i = 0; i < 4; i++) await s.UsersAsync(t);
    }
}

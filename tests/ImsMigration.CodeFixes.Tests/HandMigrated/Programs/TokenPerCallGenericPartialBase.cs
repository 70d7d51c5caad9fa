using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

public sealed record ImsToken([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

public abstract partial class AdobeClient<TItem>
{
    protected HttpClient Http { get; } = new HttpClient();

    protected async Task<HttpRequestMessage> CreateRequestAsync(HttpMethod method, string url)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Authorization = new("Bearer", await GetTokenAsync());
        return request;
    }
}

public abstract partial class AdobeClient<TItem>
{
    // IMS1005
    private async Task<string> GetTokenAsync()
    {
        using var response = await Http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<ImsToken>())!.AccessToken;
    }
}

public sealed class UserApi : AdobeClient<string>
{
    public async Task<string> ListAsync()
    {
        using var request = await CreateRequestAsync(HttpMethod.Get, "https://usermanagement.adobe.io/v2/usermanagement/users/x/0");
        try { using var response = await Http.SendAsync(request); return await response.Content.ReadAsStringAsync(); } catch (HttpRequestException) { return ""; }
    }
}

public static class Program { public static async Task Main() { var s = new UserApi(); for (var i = 0; i < 4; i++) await s.ListAsync(); } }

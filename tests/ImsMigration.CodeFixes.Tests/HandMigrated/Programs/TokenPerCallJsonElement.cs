using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;

namespace Fabrikam.Umapi;

internal sealed class ImsSession
{
    private static readonly string ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
    private static readonly HttpClient s_http = new();
    private readonly string _clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

    // IMS1005
    private async Task<JsonElement> RequestAsync()
    {
        using var response = await s_http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _clientId,
            ["client_secret"] = ClientSecret,
            ["grant_type"] = "client_credentials",
            ["scope"] = "openid,AdobeID,user_management_sdk",
        }));
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public async Task<string> GetTokenAsync()
    {
        var answer = await RequestAsync();
        Console.WriteLine($"valid until {DateTimeOffset.Now.AddSeconds(answer.GetProperty("expires_in").GetInt64()):u}");
        return answer.GetProperty("access_token").GetString();
    }

    public async Task<int> CallAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1:9" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync());
        try
        {
            using var response = await s_http.SendAsync(request);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }
}

internal static class Program
{
    private static async Task Main()
    {
        var session = new ImsSession();
        foreach (var path in new[] { "/a", "/b", "/c" })
        {
            Console.WriteLine(await session.CallAsync(path));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

public static class Retry
{
    public static async Task<T> ExecuteAsync<T>(Func<Task<T>> action) { for (var i = 0; ; i++) { try { return await action(); } catch (HttpRequestException) when (i < 2) { await Task.Delay(10); } } }
}

public class ReactorToken { [JsonPropertyName("access_token")] public string Token { get; set; } [JsonPropertyName("expires_in")] public int Seconds { get; set; } }

public class ReactorClient
{
    private readonly HttpClient _http;
    public ReactorClient(HttpClient http) { _http = http; }

    public async Task<string> PropertiesAsync()
    {
        var token = await GetTokenAsync();
        var req = new HttpRequestMessage(HttpMethod.Get, "https://reactor.adobe.io/companies/x/properties");
        req.Headers.Add("Authorization", "Bearer " + token);
        try { var res = await _http.SendAsync(req); return await res.Content.ReadAsStringAsync(); } catch (HttpRequestException) { return null; }
    }

    // IMS1005
    private async Task<string> GetTokenAsync()
    {
        var answer = await Retry.ExecuteAsync(async () =>
        {
            var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                { "grant_type", "client_credentials" },
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "scope", "openid,AdobeID" },
            }));
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<ReactorToken>();
        });
        return answer.Token;
    }
}

public static class Program { public static async Task Main() { var s = new ReactorClient(new HttpClient()); await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => s.PropertiesAsync())); } }

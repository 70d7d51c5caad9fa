using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Edge.Collector;

public static class Program
{
    private const string TokenUrl = "https://ims-na1.adobelogin.com/ims/token/v3";

    public static async Task Main()
    {
        using var http = new HttpClient();
        var token = await GetTokenAsync(http);
        Console.WriteLine($"Token: {token[..8]}…");
    }

    private static async Task<string> GetTokenAsync(HttpClient http)
    {
        var form = new List<KeyValuePair<string, string>>
        {
            new("grant_type", "client_credentials"),
            new("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")),
            new("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
            new("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"),
        };

        using var response = await http.PostAsync(TokenUrl, new FormUrlEncodedContent(form));
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString();
    }
}

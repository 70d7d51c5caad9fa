using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

public class CjaClient(HttpClient http)
{
    public async Task<string> ReportAsync()
    {
        var (token, type) = await TokenAsync();
        using var req = new HttpRequestMessage(HttpMethod.Post, "https://cja.adobe.io/reports");
        req.Headers.Authorization = new(type, token);
        try { using var res = await http.SendAsync(req); return await res.Content.ReadAsStringAsync(); } catch (HttpRequestException) { return ""; }
    }

    // IMS1005
    private async Task<(string Token, string Type)> TokenAsync()
    {
        using var res = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        using var doc = JsonDocument.Parse(await res.Content.ReadAsStringAsync());
        return (doc.RootElement.GetProperty("access_token").GetString(), "Bearer");
    }
}

public static class Program { public static async Task Main() { var s = new CjaClient(new HttpClient()); await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => s.ReportAsync())); } }

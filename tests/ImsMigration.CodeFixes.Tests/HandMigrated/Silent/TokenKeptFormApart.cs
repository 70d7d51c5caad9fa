using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;

var api = new Api(new HttpClient());
Console.WriteLine((await api.CallAsync("a")).Length);
Console.WriteLine((await api.CallAsync("b")).Length);

public sealed class Api(HttpClient http)
{
    private string _token;
    private DateTimeOffset _until;

    private static Dictionary<string, string> BuildForm() => new()
    {
        ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
        ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        ["grant_type"] = "client_credentials",
        ["scope"] = "openid,AdobeID,user_management_sdk",
    };

    private async Task<(string, int)> FetchTokenAsync()
    {
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(BuildForm()));
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (doc.RootElement.GetProperty("access_token").GetString(), doc.RootElement.GetProperty("expires_in").GetInt32());
    }

    private async Task<string> TokenAsync()
    {
        if (_until < DateTimeOffset.UtcNow)
        {
            var (token, life) = await FetchTokenAsync();
            _token = token;
            _until = DateTimeOffset.UtcNow.AddSeconds(life - 60);
        }

        return _token;
    }

    public async Task<string> CallAsync(string id)
    {
        var token = await TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1:9/" + id);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try { using var r = await new HttpClient().SendAsync(request); return await r.Content.ReadAsStringAsync(); }
        catch (HttpRequestException) { return token; }
    }
}

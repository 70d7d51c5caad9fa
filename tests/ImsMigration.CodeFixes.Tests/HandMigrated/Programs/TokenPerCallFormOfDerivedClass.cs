using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;

var api = new Api(new HttpClient());
Console.WriteLine((await api.CallAsync("a")).Length);
Console.WriteLine((await api.CallAsync("b")).Length);
Console.WriteLine((await api.CallAsync("c")).Length);

public abstract class ImsBase(HttpClient http)
{
    protected abstract Dictionary<string, string> BuildForm();

    // IMS1005
    protected async Task<string> FetchTokenAsync()
    {
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(BuildForm()));
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("access_token").GetString();
    }
}

public sealed class Api(HttpClient http) : ImsBase(http)
{
    protected override Dictionary<string, string> BuildForm() => new()
    {
        ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
        ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        ["grant_type"] = "client_credentials",
        ["scope"] = "openid,AdobeID,user_management_sdk",
    };

    public async Task<string> CallAsync(string id)
    {
        var token = await FetchTokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1:9/" + id);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try { using var r = await new HttpClient().SendAsync(request); return await r.Content.ReadAsStringAsync(); }
        catch (HttpRequestException) { return token; }
    }
}

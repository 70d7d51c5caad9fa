using System;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;

public class AdobeTokenService
{
    private readonly HttpClient _client;

    public AdobeTokenService(HttpClient client) => _client = client;

    public async Task<string> GetAccessTokenAsync(string clientId, string clientSecret)
    {
        var uri = "https://ims-na1.adobelogin.com/ims/token/v3";
        uri = QueryHelpers.AddQueryString(uri, "grant_type", "client_credentials");
        uri = QueryHelpers.AddQueryString(uri, "client_id", clientId);
        // IMS1003
        uri = QueryHelpers.AddQueryString(uri, "client_secret", clientSecret);
        uri = QueryHelpers.AddQueryString(uri, "scope", "openid,AdobeID,user_management_sdk");

        var response = await _client.PostAsync(uri, null);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString();
    }
}

public static class Program
{
    public static async Task Main() => Console.WriteLine(
        (await new AdobeTokenService(new HttpClient()).GetAccessTokenAsync(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))).Length);
}

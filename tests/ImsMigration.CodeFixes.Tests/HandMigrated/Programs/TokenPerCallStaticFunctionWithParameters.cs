using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

static class ImsHelper
{
    static readonly HttpClient Http = new();

    // IMS1005
    public static async Task<string> GetTokenAsync(string clientId, string clientSecret, string scope)
    {
        using var response = await Http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["scope"] = scope,
        }));
        response.EnsureSuccessStatusCode();
        using var doc = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return doc.RootElement.GetProperty("access_token").GetString()!;
    }
}

class PlatformClient(HttpClient http)
{
    const string Scopes = "openid,AdobeID,session";

    public async Task<string> SchemasAsync()
    {
        var token = await ImsHelper.GetTokenAsync(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"), Scopes);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://platform.adobe.io/data/foundation/schemaregistry/tenant/schemas");
        request.Headers.Authorization = new("Bearer", token);
        try { using var r = await http.SendAsync(request); return await r.Content.ReadAsStringAsync(); } catch (HttpRequestException) { return ""; }
    }
}

static class Program
{
    static async Task Main()
    {
        var client = new PlatformClient(new HttpClient());
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => client.SchemasAsync()));
    }
}

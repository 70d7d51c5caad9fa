using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

public class AuthResponse
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; }
}

public class CatalogClient
{
    private readonly HttpClient _httpClient = new HttpClient();

    public async Task<string> DatasetsAsync()
    {
        _httpClient.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", await GetAccessTokenAsync());
        try { return await _httpClient.GetStringAsync("https://platform.adobe.io/data/foundation/catalog/dataSets"); } catch (HttpRequestException) { return ""; }
    }

    // IMS1005
    public async Task<string> GetAccessTokenAsync()
    {
        var parameters = new Dictionary<string, string>
        {
            { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
            { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            { "grant_type", "client_credentials" },
            { "scope", "openid,AdobeID" }
        };

        var response = await _httpClient.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(parameters));
        var responseString = await response.Content.ReadAsStringAsync();
        var authResponse = JsonSerializer.Deserialize<AuthResponse>(responseString);

        return authResponse.AccessToken;
    }
}

public static class Program { public static async Task Main() { var s = new CatalogClient(); for (var i = 0; i < 4; i++) await s.DatasetsAsync(); } }

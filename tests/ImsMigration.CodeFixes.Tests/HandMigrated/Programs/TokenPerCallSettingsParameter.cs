using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Caching.Memory;

public class Opt { public string ClientId { get; set; } public string ClientSecret { get; set; } }
public class Answer { [JsonPropertyName("access_token")] public string AccessToken { get; set; } [JsonPropertyName("expires_in")] public int ExpiresIn { get; set; } }

public class Client
{
    static readonly HttpClient http = new HttpClient();
    private readonly Opt opt = new Opt { ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") };

    public async Task<string> ListAsync(CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://platform.adobe.io/x");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + await GetTokenAsync(opt));
        try { using var response = await http.SendAsync(request, ct); return await response.Content.ReadAsStringAsync(); } catch (HttpRequestException) { return ""; }
    }

    // IMS1005
    static async Task<string> GetTokenAsync(Opt options)
    {
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.ClientId,
            ["client_secret"] = options.ClientSecret,
            ["scope"] = "openid,AdobeID",
        }));
        return (await response.Content.ReadFromJsonAsync<Answer>()).AccessToken;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var c = new Client();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => c.ListAsync()));
    }
}

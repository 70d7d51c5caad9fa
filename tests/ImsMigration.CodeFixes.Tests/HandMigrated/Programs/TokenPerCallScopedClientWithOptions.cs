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
    private readonly HttpClient _http = new HttpClient();
    private readonly Opt _opt;

    public Client(IOptions<Opt> opt)
    {
        _opt = opt.Value;
    }

    public async Task<string> ListAsync(CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://platform.adobe.io/x");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + await GetTokenAsync());
        try { using var response = await _http.SendAsync(request, ct); return await response.Content.ReadAsStringAsync(); } catch (HttpRequestException) { return ""; }
    }

    // IMS1005
    private async Task<string> GetTokenAsync()
    {
        using var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _opt.ClientId,
            ["client_secret"] = _opt.ClientSecret,
            ["scope"] = "openid,AdobeID",
        }));
        return (await response.Content.ReadFromJsonAsync<Answer>()).AccessToken;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var s = new ServiceCollection();
        s.Configure<Opt>(o => { o.ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"); o.ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"); });
        s.AddScoped<Client>();
        var p = s.BuildServiceProvider();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => { using var scope = p.CreateScope(); return await scope.ServiceProvider.GetRequiredService<Client>().ListAsync(); }));
    }
}

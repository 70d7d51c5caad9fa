using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Hosting;

public class Answer { [JsonPropertyName("access_token")] public string AccessToken { get; set; } [JsonPropertyName("expires_in")] public int ExpiresIn { get; set; } }
public interface ITok { Task<string> GetAsync(); }
public class Caching : ITok { private readonly ITok _inner; private readonly IMemoryCache _c; public Caching(ITok inner, IMemoryCache c) { _inner = inner; _c = c; } public Task<string> GetAsync() => _c.GetOrCreateAsync("x", e => { e.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1); return _inner.GetAsync(); }); }
public class Plain : ITok { public async Task<string> GetAsync() {  var response = await new HttpClient().PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        })); return (await response.Content.ReadFromJsonAsync<Answer>()).AccessToken; } }
public class Client
{
    private readonly HttpClient _http = new HttpClient();
    private readonly ITok _p;

    public async Task<string> ListAsync(CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://platform.adobe.io/x");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + await _p.GetAsync());
        using var response = await _http.SendAsync(request, ct); return await response.Content.ReadAsStringAsync();
    }

    public async Task<string> OtherAsync(CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://platform.adobe.io/y");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + await _p.GetAsync());
        using var response = await _http.SendAsync(request, ct); return await response.Content.ReadAsStringAsync();
    }

    public Task<string> GetAsync2() => Task.FromResult("");

    private async Task<Answer> RequestTokenAsync()
    {
        var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        return await response.Content.ReadFromJsonAsync<Answer>();
    }
}

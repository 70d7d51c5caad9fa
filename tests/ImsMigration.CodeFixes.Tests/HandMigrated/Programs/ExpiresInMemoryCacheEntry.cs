using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

public sealed class OAuthToken
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; } = "";

    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; set; }
}

public sealed class CachedTokens
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);
    private readonly IMemoryCache _cache;
    private readonly IHttpClientFactory _factory;

    public CachedTokens(IMemoryCache cache, IHttpClientFactory factory) => (_cache, _factory) = (cache, factory);

    public DateTimeOffset Until { get; private set; }

    public Task<string> GetTokenAsync(CancellationToken ct) => _cache.GetOrCreateAsync("adobe-token", async entry =>
    {
        var http = _factory.CreateClient("ims");
        var response = await http.PostAsync("/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID,session",
        }), ct);
        var token = await response.Content.ReadFromJsonAsync<OAuthToken>(ct);
        // IMS1001
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMilliseconds(token.ExpiresIn) - Margin;
        Until = DateTimeOffset.UtcNow + entry.AbsoluteExpirationRelativeToNow.Value;
        return token.AccessToken;
    });
}

public static class Program
{
    public static async Task<int> Main()
    {
        var services = new ServiceCollection().AddMemoryCache().AddSingleton<CachedTokens>();
        services.AddHttpClient("ims", http => http.BaseAddress = new Uri("https://ims-na1.adobelogin.com"));
        var tokens = services.BuildServiceProvider().GetRequiredService<CachedTokens>();
        await tokens.GetTokenAsync(default);
        return tokens.Until > DateTimeOffset.UtcNow.AddHours(23) ? 0 : 1;
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Fabrikam.Aem;

public sealed class ImsTokenProvider(IHttpClientFactory factory)
{
    private sealed class CacheEntry
    {
        public string Token { get; init; }
        public long ExpiresAtMs { get; init; }
    }

    private static readonly Dictionary<string, CacheEntry> Cache = new();
    private static readonly SemaphoreSlim Gate = new(1);

    public async Task<string> GetAsync(string clientId, string clientSecret, CancellationToken ct)
    {
        await Gate.WaitAsync(ct);
        try
        {
            if (Cache.TryGetValue(clientId, out var hit) && hit.ExpiresAtMs > DateTimeOffset.UtcNow.ToUnixTimeMilliseconds())
            {
                return hit.Token;
            }

            var http = factory.CreateClient("ims");
            var body = new StringBuilder()
                .Append("grant_type=client_credentials")
                .Append("&client_id=").Append(Uri.EscapeDataString(clientId))
                .Append("&client_secret=").Append(Uri.EscapeDataString(clientSecret))
                // IMS0004
                .Append("&scope=").Append("ent_user_sdk")
                .ToString();
            using var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
            using var response = await http.PostAsync("/ims/token/v3", content, ct);
            response.EnsureSuccessStatusCode();
            var dto = await JsonSerializer.DeserializeAsync<TokenDto>(await response.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
            Cache[clientId] = new CacheEntry
            {
                Token = dto.AccessToken,
                ExpiresAtMs = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + dto.ExpiresIn * 1000 - 5 * 60 * 1000,
            };
            return dto.AccessToken;
        }
        finally
        {
            Gate.Release();
        }
    }
}

public sealed record TokenDto([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] long ExpiresIn);

internal static class Program
{
    private static async Task<int> Main()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("ims", c => c.BaseAddress = new Uri("https://ims-na1.adobelogin.com"));
        services.AddTransient<ImsTokenProvider>();
        using var provider = services.BuildServiceProvider();
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
        var one = await provider.GetRequiredService<ImsTokenProvider>().GetAsync(id, secret, default);
        var two = await provider.GetRequiredService<ImsTokenProvider>().GetAsync(id, secret, default);
        return one == two ? 0 : 4;
    }
}

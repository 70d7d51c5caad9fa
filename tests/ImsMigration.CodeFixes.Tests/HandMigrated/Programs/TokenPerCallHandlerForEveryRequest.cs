using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

public sealed class ImsAuthenticationHandler : DelegatingHandler
{
    private readonly HttpClient _ims = new() { BaseAddress = new Uri("https://ims-na1.adobelogin.com") };

    public ImsAuthenticationHandler(HttpMessageHandler inner) : base(inner) { }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var accessToken = await FetchAccessTokenAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // IMS1005
    private async Task<string> FetchAccessTokenAsync(CancellationToken cancellationToken)
    {
        var body = new Dictionary<string, string>
        {
            { "grant_type", "client_credentials" },
            { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
            { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            { "scope", "openid,AdobeID" },
        };
        using (var response = await _ims.PostAsync("/ims/token/v3", new FormUrlEncodedContent(body), cancellationToken).ConfigureAwait(false))
        {
            response.EnsureSuccessStatusCode();
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var token = await JsonSerializer.DeserializeAsync<JsonElement>(stream, cancellationToken: cancellationToken).ConfigureAwait(false);
            return token.GetProperty("access_token").GetString();
        }
    }
}

internal sealed class Stub : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.OK));
}

public static class Program
{
    public static async Task Main()
    {
        using var http = new HttpClient(new ImsAuthenticationHandler(new Stub()));
        await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => http.GetAsync("https://platform.adobe.io/x")));
    }
}

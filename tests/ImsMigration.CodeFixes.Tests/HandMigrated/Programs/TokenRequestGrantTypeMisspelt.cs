using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Audience;

public sealed record ImsOptions(string Authority, string ClientId, string ClientSecret, IReadOnlyList<string> Scopes);

public sealed class ImsTokenClient
{
    private const string GrantTypeField = "grant_type";
    // IMS1004
    private const string GrantType = "client_credential";

    private readonly HttpClient _http;
    private readonly ImsOptions _options;

    public ImsTokenClient(HttpClient http, ImsOptions options)
    {
        _http = http;
        _options = options;
    }

    public async Task<string> RequestAsync(CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [GrantTypeField] = GrantType,
            ["client_id"] = _options.ClientId,
            ["client_secret"] = _options.ClientSecret,
            ["scope"] = string.Join(",", _options.Scopes),
        });

        using var response = await _http.PostAsync($"{_options.Authority}/ims/token/v3", content, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        return json.RootElement.GetProperty("access_token").GetString()!;
    }
}

public static class Program
{
    public static async Task Main()
    {
        using var http = new HttpClient();
        var options = new ImsOptions(
            "https://ims-na1.adobelogin.com",
            Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")!,
            Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")!,
            new[] { "openid", "AdobeID", "read_organizations" });
        var token = await new ImsTokenClient(http, options).RequestAsync(CancellationToken.None);
        Console.WriteLine(token.Length > 0 ? "ok" : throw new InvalidOperationException());
    }
}

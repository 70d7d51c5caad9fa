using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Acme.Audience;

public sealed class AdobeOptions
{
    public const string Section = "Adobe";

    public string ImsHost { get; set; } = "ims-na1.adobelogin.com";
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";

    public void Validate()
    {
        var missing = new List<string>();
        if (string.IsNullOrWhiteSpace(ClientId)) missing.Add(nameof(ClientId));
        if (string.IsNullOrWhiteSpace(ClientSecret)) missing.Add(nameof(ClientSecret));
        if (missing.Count > 0) throw new InvalidOperationException("Missing settings: " + string.Join(", ", missing));
    }
}

public sealed record AccessToken(string Value, DateTimeOffset ExpiresAt);

public sealed class ImsTokenClient(HttpClient http, AdobeOptions options, TimeProvider clock)
{
    public async Task<AccessToken> ExchangeAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://{options.ImsHost}/ims/token/v3")
        {
            Content = new FormUrlEncodedContent(Form()),
        };
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        var body = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"IMS answered {(int)response.StatusCode}: {body}");
        }

        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        return new AccessToken(root.GetProperty("access_token").GetString()!, clock.GetUtcNow() + TimeSpan.FromSeconds(root.GetProperty("expires_in").GetInt64()));
    }

    private IEnumerable<KeyValuePair<string, string>> Form()
    {
        yield return new("client_id", options.ClientId);
        yield return new("client_secret", options.ClientSecret);
        yield return new("grant_type", "client_credentials");
        // Suggested for ent_user_sdk, ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        yield return new("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,user_management_sdk");
    }
}

public sealed class TokenCache(ImsTokenClient client, TimeProvider clock)
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private AccessToken? _current;

    public async ValueTask<string> GetAsync(CancellationToken cancellation = default)
    {
        if (_current is { } token && token.ExpiresAt - TimeSpan.FromMinutes(1) > clock.GetUtcNow())
        {
            return token.Value;
        }

        await _gate.WaitAsync(cancellation);
        try
        {
            _current = await client.ExchangeAsync(cancellation);
            return _current.Value;
        }
        finally
        {
            _gate.Release();
        }
    }
}

internal static class Program
{
    private static async Task<int> Main()
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Adobe:ClientId"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["Adobe:ClientSecret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            })
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ =>
        {
            var options = new AdobeOptions();

            var section = configuration.GetSection(AdobeOptions.Section);
            options.ClientId = section["ClientId"] ?? "";
            options.ClientSecret = section["ClientSecret"] ?? "";
            options.Validate();
            return options;
        });
        services.AddHttpClient<ImsTokenClient>(client => client.Timeout = TimeSpan.FromSeconds(30));
        services.AddSingleton<TokenCache>();
        await using var provider = services.BuildServiceProvider();
        var token = await provider.GetRequiredService<TokenCache>().GetAsync();
        Console.WriteLine(token.Length);
        return token == await provider.GetRequiredService<TokenCache>().GetAsync() ? 0 : 3;
    }
}

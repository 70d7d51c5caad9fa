using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

public sealed record OAuthServer(string TokenEndpoint, string ClientId, string ClientSecret, string Scope);

public static class Servers
{
    public static OAuthServer Adobe(string id, string secret) => new("https://ims-na1.adobelogin.com/ims/token/v3", id, secret, "openid,AdobeID,read_organizations");

    public static OAuthServer Auth0(string id, string secret) => new("https://contoso.eu.auth0.com/oauth/token", id, secret, "read:users update:users");

    public static OAuthServer Plain(string id, string secret) => new("https://id.contoso.com/connect/token", id, secret, "");
}

public sealed class OAuthClient(HttpClient http)
{
    private readonly Dictionary<string, string> _cache = new();

    public async Task<string> TokenAsync(OAuthServer server)
    {
        if (_cache.TryGetValue(server.TokenEndpoint, out var known))
        {
            return known;
        }

        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = server.ClientId,
            ["client_secret"] = server.ClientSecret,
        };
        if (server.Scope.Length > 0)
        {
            form["scope"] = server.Scope;
        }

        using var response = await http.PostAsync(server.TokenEndpoint, new FormUrlEncodedContent(form));
        return _cache[server.TokenEndpoint] = await response.Content.ReadAsStringAsync();
    }
}

public static class Program
{
    public static async Task Main()
    {
        var client = new OAuthClient(new HttpClient());
        var adobe = await client.TokenAsync(Servers.Adobe(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")));
        var other = await client.TokenAsync(Servers.Auth0("x", "y"));
        var plain = await client.TokenAsync(Servers.Plain("x", "y"));
        Console.WriteLine(adobe.Length + other.Length + plain.Length);
    }
}

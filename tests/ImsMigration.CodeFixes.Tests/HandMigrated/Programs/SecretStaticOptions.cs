using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public sealed class OAuthOptions
{
    public Uri TokenUri { get; init; }
    public string ClientId { get; init; }
    public string ClientSecret { get; init; }
    public string Scope { get; init; } = "openid,AdobeID";
}

public static class Program
{
    private static readonly OAuthOptions Adobe = new()
    {
        TokenUri = new Uri("https://ims-na1.adobelogin.com/ims/token/v3"),
        ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
        // IMS1002
        ClientSecret = "%secret%",
    };

    private static readonly OAuthOptions Crm = new()
    {
        TokenUri = new Uri("https://login.crm.example/oauth2/token"),
        ClientId = "crm",
        ClientSecret = "s3cr3t-of-the-crm",
        Scope = "contacts",
    };

    public static async Task<int> Main(string[] args) => await LoginAsync(Adobe) && (args.Length == 0 || await LoginAsync(Crm)) ? 0 : 1;

    private static async Task<bool> LoginAsync(OAuthOptions options)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(options.TokenUri, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.ClientId,
            ["client_secret"] = options.ClientSecret,
            ["scope"] = options.Scope,
        }));
        return response.IsSuccessStatusCode;
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Humongous.Insurance;

public class Program
{
    public static async Task Main(string[] args)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string>
            {
                ["Adobe:ClientId"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["Adobe:ClientSecret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["Adobe:Organization"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["Adobe:TechnicalAccount"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["Adobe:Certificate:Path"] = Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"),
                ["Adobe:Certificate:Password"] = Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD"),
            })
            .Build();

        var token = await new AdobeTokens(configuration.GetSection("Adobe")).RequestAsync();
        Console.WriteLine($"Received {token.Length} characters");
    }
}

public class AdobeTokens
{
    private readonly IConfiguration _configuration;

    public AdobeTokens(IConfiguration configuration)
    {
        _configuration = configuration;
    }

    public async Task<string> RequestAsync()
    {
        using var client = new HttpClient();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _configuration["ClientId"],
            ["client_secret"] = _configuration["ClientSecret"],
            ["grant_type"] = "client_credentials",
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            ["scope"] = "openid,AdobeID,user_management_sdk",
        });
        using var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
        response.EnsureSuccessStatusCode();

        var json = await response.Content.ReadFromJsonAsync<JsonObject>();
        return json["access_token"].GetValue<string>();
    }
}

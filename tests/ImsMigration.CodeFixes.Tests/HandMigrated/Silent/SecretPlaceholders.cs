using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

public class AdobeOptions
{
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "<client secret>";
}

public enum Stage { Development, Production }

public class Client
{
    private const string SecretVariable = "ADOBE_CLIENT_SECRET";
    private readonly HttpClient _http = new HttpClient();
    private readonly IConfiguration _configuration;

    public Client(IConfiguration configuration) => _configuration = configuration;

    private static string Variable(Stage stage) => stage switch
    {
        Stage.Development => "ADOBE_DEV_SECRET",
        _ => SecretVariable,
    };

    public async Task<bool> RunAsync(Stage stage, string fallback = "")
    {
        var options = _configuration.GetSection("Adobe").Get<AdobeOptions>() ?? new AdobeOptions();
        var secret = Environment.GetEnvironmentVariable(Variable(stage)) ?? _configuration["Adobe:ClientSecret"] ?? string.Empty;
        if (secret.Length == 0 && File.Exists("/run/secrets/adobe-client-secret"))
        {
            secret = File.ReadAllText("/run/secrets/adobe-client-secret").Trim();
        }

        if (string.IsNullOrEmpty(secret))
        {
            secret = options.ClientSecret;
        }

        if (!secret.StartsWith("p8e-", StringComparison.Ordinal))
        {
            Console.Error.WriteLine("client_secret={0} does not begin with p8e-", new string('*', secret.Length));
        }

        var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.ClientId,
            ["client_secret"] = secret ?? fallback ?? throw new InvalidOperationException("the secret kQ0zT9vWx7LmN2cR is missing"),
            ["scope"] = "openid,AdobeID",
        }));
        return response.IsSuccessStatusCode;
    }
}

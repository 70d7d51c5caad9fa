using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

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
        var jwt = CreateJwt(_configuration.GetSection("Certificate"));

        using var client = new HttpClient();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _configuration["ClientId"],
            ["client_secret"] = _configuration["ClientSecret"],
            ["jwt_token"] = jwt,
        });
        using var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content);
        response.EnsureSuccessStatusCode();

        var json = await response.Content.ReadFromJsonAsync<JsonObject>();
        return json["access_token"].GetValue<string>();
    }

    private string CreateJwt(IConfigurationSection certificateSettings)
    {
        var certificate = X509CertificateLoader.LoadPkcs12FromFile(certificateSettings["Path"], certificateSettings["Password"]);
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = _configuration["Organization"],
            Audience = "https://ims-na1.adobelogin.com/c/" + _configuration["ClientId"],
            Subject = new ClaimsIdentity(
            [
                new Claim(JwtRegisteredClaimNames.Sub, _configuration["TechnicalAccount"]),
                new Claim("https://ims-na1.adobelogin.com/s/ent_user_sdk", "true", ClaimValueTypes.Boolean),
            ]),
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new X509SigningCredentials(certificate),
        };

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }
}

using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.IO;
using System.Net.Http;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;

namespace Edge.Collector;

public static class Program
{
    private const string TokenUrl = "https://ims-na1.adobelogin.com/ims/token/v3";

    public static async Task Main()
    {
        using var http = new HttpClient();
        var token = await GetTokenAsync(http);
        Console.WriteLine($"Token: {token[..8]}…");
    }

    private static async Task<string> GetTokenAsync(HttpClient http)
    {
        var form = new List<KeyValuePair<string, string>>
        {
            new("grant_type", "client_credentials"),
            new("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")),
            new("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
            new("jwt_token", CreateJwt()),
            new("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"),
        };

        using var response = await http.PostAsync(TokenUrl, new FormUrlEncodedContent(form));
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("access_token").GetString();
    }

    private static string CreateJwt()
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText("private.key"));
        var token = new JwtSecurityToken(
            issuer: Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            audience: $"https://ims-na1.adobelogin.com/c/{Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")}",
            claims:
            [
                new Claim("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")),
                new Claim("https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", "true", ClaimValueTypes.Boolean),
            ],
            expires: DateTime.UtcNow.AddMinutes(5),
            signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256));
        return new JwtSecurityTokenHandler().WriteToken(token);
    }
}

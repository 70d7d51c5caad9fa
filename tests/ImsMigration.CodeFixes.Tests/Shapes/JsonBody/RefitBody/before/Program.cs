using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Jose;
using Refit;

namespace Graphic.Design.Institute;

public interface IAdobeIdentity
{
    [Post("/ims/exchange/jwt")]
    Task<TokenAnswer> GetTokenAsync([Body] TokenQuestion question);
}

public class TokenQuestion
{
    [JsonPropertyName("client_id")]
    public required string ClientId { get; init; }

    [JsonPropertyName("client_secret")]
    public required string ClientSecret { get; init; }

    [JsonPropertyName("jwt_token")]
    public required string JwtToken { get; init; }
}

public class TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; }
}

internal static class Program
{
    private static async Task Main()
    {
        var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var identity = RestService.For<IAdobeIdentity>("https://ims-na1.adobelogin.com");
        var answer = await identity.GetTokenAsync(new TokenQuestion
        {
            ClientId = clientId,
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            JwtToken = Sign(clientId),
        });
        Console.WriteLine(answer.AccessToken.Length);
    }

    private static string Sign(string clientId) => JWT.Encode(
        new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
            ["aud"] = "https://ims-na1.adobelogin.com/c/" + clientId,
            ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
        },
        new X509Certificate2("mycert.pfx", "password").GetRSAPrivateKey(),
        JwsAlgorithm.RS256);
}

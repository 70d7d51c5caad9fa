using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Jose;
using RestSharp;

namespace JourneyOptimizer;

public static class Program
{
    public static async Task Main()
    {
        using var client = new RestClient(new RestClientOptions("https://ims-na1.adobelogin.com") { Timeout = TimeSpan.FromSeconds(30) });

        var request = new RestRequest("ims/exchange/jwt", Method.Post)
            .AddHeader("Accept", "application/json")
            .AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"))
            .AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
            .AddParameter("jwt_token", CreateJwt());

        var response = await client.ExecuteAsync<TokenAnswer>(request);
        if (!response.IsSuccessful || response.Data == null)
        {
            throw new InvalidOperationException($"IMS: {response.StatusCode} {response.Content}", response.ErrorException);
        }

        Console.WriteLine($"{response.Data.Type}, {response.Data.Token.Length} characters");
    }

    private static string CreateJwt()
    {
        var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        var claims = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
            ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
            ["https://ims-na1.adobelogin.com/s/ent_dataservices_sdk"] = true,
        };

        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));
        return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
    }

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string Token,
        [property: JsonPropertyName("token_type")] string Type);
}

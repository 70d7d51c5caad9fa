using System;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using RestSharp;

namespace JourneyOptimizer;

public static class Program
{
    public static async Task Main()
    {
        using var client = new RestClient(new RestClientOptions("https://ims-na1.adobelogin.com") { Timeout = TimeSpan.FromSeconds(30) });

        var request = new RestRequest("ims/token/v3", Method.Post)
            .AddHeader("Accept", "application/json")
            .AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"))
            .AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
            .AddParameter("grant_type", "client_credentials")
            // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            .AddParameter("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session");

        var response = await client.ExecuteAsync<TokenAnswer>(request);
        if (!response.IsSuccessful || response.Data == null)
        {
            throw new InvalidOperationException($"IMS: {response.StatusCode} {response.Content}", response.ErrorException);
        }

        Console.WriteLine($"{response.Data.Type}, {response.Data.Token.Length} characters");
    }

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string Token,
        [property: JsonPropertyName("token_type")] string Type);
}

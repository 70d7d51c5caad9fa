using System;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Refit;

namespace Graphic.Design.Institute;

public interface IAdobeIdentity
{
    [Post("/ims/token/v3")]
    Task<TokenAnswer> GetTokenAsync([Body(BodySerializationMethod.UrlEncoded)] TokenQuestion question);
}

public class TokenQuestion
{
    [JsonPropertyName("client_id")]
    public required string ClientId { get; init; }

    [JsonPropertyName("client_secret")]
    public required string ClientSecret { get; init; }

    [JsonPropertyName("grant_type")]
    public string GrantType { get; init; } = "client_credentials";

    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
    [JsonPropertyName("scope")]
    public string Scope { get; init; } = "openid,AdobeID,user_management_sdk";
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
        });
        Console.WriteLine(answer.AccessToken.Length);
    }
}

// scope: openid,AdobeID,session
using System;
using System.Threading.Tasks;
using System.Text.Json.Serialization;
using Refit;

public interface IAdobeAuth
{
    [Headers("Cache-Control: no-cache")]
    [Post("/token/v3")]
    Task<AdobeToken> Authorize([Body(BodySerializationMethod.UrlEncoded)] AdobeTokenRequest request);
}

public record AdobeTokenRequest(
    [property: AliasAs("client_id")] string ClientId,
    // IMS1004
    [property: AliasAs("client_secret")] string ClientSecret,
    [property: AliasAs("grant_type")] string GrantType = "client_credentials");

public record AdobeToken([property: JsonPropertyName("access_token")] string Token);

public static class Program
{
    public static async Task Main()
    {
        var auth = RestService.For<IAdobeAuth>("https://ims-na1.adobelogin.com/ims");
        var token = await auth.Authorize(new(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")));
        Console.WriteLine(token.Token.Length);
    }
}

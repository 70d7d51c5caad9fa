using System;
using System.Threading.Tasks;
using Refit;

public interface IIms
{
    [Post("/ims/token/v3")]
    Task<string> TokenAsync([Body(BodySerializationMethod.UrlEncoded)] ClientCredentials credentials);

    [Post("/ims/token/v3")]
    Task<string> RefreshAsync([Body(BodySerializationMethod.UrlEncoded)] Refreshment refreshment);
}

public abstract class TokenForm
{
    [AliasAs("grant_type")]
    public virtual string GrantType => "client_credentials";

    [AliasAs("client_id")]
    public string ClientId { get; set; }

    [AliasAs("client_secret")]
    public string ClientSecret { get; set; }
}

public class ClientCredentials : TokenForm
{
    [AliasAs("scope")]
    public string Scope { get; init; } = "openid,AdobeID";
}

public class Refreshment : TokenForm
{
    public override string GrantType => "refresh_token";

    [AliasAs("refresh_token")]
    public string RefreshToken { get; set; }
}

public static class Program
{
    public static async Task Main()
    {
        var ims = RestService.For<IIms>("https://ims-na1.adobelogin.com");
        Console.WriteLine(await ims.TokenAsync(new ClientCredentials { ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") }));
    }
}

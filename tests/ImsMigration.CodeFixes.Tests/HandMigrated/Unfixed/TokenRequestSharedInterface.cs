using System.Threading.Tasks;
using Refit;

/// <summary>A library shows this interface to others, who call it.</summary>
public interface IAdobeTokens
{
    [Multipart]
    [Post("/ims/token/v3")]
    Task<string> RequestAsync(
        [AliasAs("client_id")] string clientId,
        // IMS1004
        [AliasAs("client_secret")] string clientSecret,
        [AliasAs("scope")] string scope);
}

public static class AdobeTokens
{
    public static Task<string> RequestAsync(string id, string secret) =>
        RestService.For<IAdobeTokens>("https://ims-na1.adobelogin.com").RequestAsync(id, secret, "openid,AdobeID");
}

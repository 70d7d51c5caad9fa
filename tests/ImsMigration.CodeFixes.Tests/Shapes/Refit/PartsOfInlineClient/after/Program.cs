using System;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Refit;

Console.WriteLine((await new Session(RestService.For<ILogins>("https://ims-na1.adobelogin.com/ims/token")).TokenAsync()).Length);

internal sealed class Session(ILogins logins)
{
    public async Task<string> TokenAsync() =>
        (await logins.Login(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"), "client_credentials", "openid,AdobeID,user_management_sdk")).AccessToken;
}

public sealed class LoginAnswer
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; }
}

public interface ILogins
{
    [Multipart]
    [Post("/v3")]
    Task<LoginAnswer> Login([AliasAs("client_id")] string id, [AliasAs("client_secret")] string secret, [AliasAs("grant_type")] string grantType, [AliasAs("scope")] string scope);
}

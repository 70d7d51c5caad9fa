using System;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Refit;

Console.WriteLine((await new Session(RestService.For<ILogins>("https://ims-na1.adobelogin.com/ims/token")).TokenAsync()).Length);

internal sealed class Session(ILogins logins)
{
    public async Task<string> TokenAsync()
    {
        var answer = await logins.Login(new LoginForm
        {
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        });
        return answer.AccessToken;
    }
}

public sealed class LoginForm
{
    [AliasAs("client_id")]
    public string ClientId { get; set; }

    [AliasAs("client_secret")]
    public string ClientSecret { get; set; }

    [JsonPropertyName("grant_type")]
    public string GrantType { get; set; } = "client_credentials";

    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
    [JsonPropertyName("scope")]
    public string Scope { get; set; } = "openid,AdobeID,user_management_sdk";
}

public sealed class LoginAnswer
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; }

    [JsonPropertyName("expires_in")]
    public long ExpiresIn { get; set; }
}

public interface ILogins
{
    [Post("/v3")]
    Task<LoginAnswer> Login([Body(BodySerializationMethod.UrlEncoded)] LoginForm form);
}

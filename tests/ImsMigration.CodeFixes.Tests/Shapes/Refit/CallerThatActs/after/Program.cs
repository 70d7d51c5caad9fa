using System;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Refit;

var n = Users.Count("Bearer " + CreateToken()).Result;
if (n > 0) Console.WriteLine("There are users.");

static string CreateToken()
{
    var logins = RestService.For<ILogins>("https://ims-na1.adobelogin.com/ims/token");
    return logins.Login(new Form { Id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") }).Result.AccessToken;
}

public static class Users
{
    public static Task<int> Count(string authorization) => Task.FromResult(authorization.Length);
}

public sealed class Form
{
    [JsonPropertyName("client_id")] public string Id { get; set; }
    [JsonPropertyName("client_secret")] public string Secret { get; set; }
    [JsonPropertyName("grant_type")] public string GrantType { get; set; } = "client_credentials";

    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
    [JsonPropertyName("scope")] public string Scope { get; set; } = "openid,AdobeID,user_management_sdk";
}

public sealed record LoginAnswer([property: JsonPropertyName("access_token")] string AccessToken);

public interface ILogins
{
    [Post("/v3")]
    Task<LoginAnswer> Login([Body(BodySerializationMethod.UrlEncoded)] Form form);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Jose;
using Refit;

Console.WriteLine((await new Session(RestService.For<ILogins>("https://ims-na1.adobelogin.com/ims/exchange")).TokenAsync()).Length);

internal sealed class Session(ILogins logins)
{
    public async Task<string> TokenAsync() =>
        (await logins.Login(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"), Assertion.Create())).AccessToken;
}

public sealed class LoginAnswer
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; }
}

public interface ILogins
{
    [Multipart]
    [Post("/jwt")]
    Task<LoginAnswer> Login([AliasAs("client_id")] string id, [AliasAs("client_secret")] string secret, [AliasAs("jwt_token")] string jwt);
}

internal static class Assertion
{
    public static string Create()
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));
        return JWT.Encode(
            new Dictionary<string, object>
            {
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            },
            rsa,
            JwsAlgorithm.RS256);
    }
}

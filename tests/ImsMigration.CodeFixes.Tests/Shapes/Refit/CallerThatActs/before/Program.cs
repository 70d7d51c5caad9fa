using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Jose;
using Refit;

var n = Users.Count("Bearer " + CreateToken()).Result;
if (n > 0) Console.WriteLine("There are users.");

static string CreateToken()
{
    var logins = RestService.For<ILogins>("https://ims-na1.adobelogin.com/ims/exchange");
    return logins.Login(new Form { Id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"), Jwt = Assertion.Create() }).Result.AccessToken;
}

public static class Users
{
    public static Task<int> Count(string authorization) => Task.FromResult(authorization.Length);
}

public sealed class Form
{
    [JsonPropertyName("client_id")] public string Id { get; set; }
    [JsonPropertyName("client_secret")] public string Secret { get; set; }
    [JsonPropertyName("jwt_token")] public string Jwt { get; set; }
}

public sealed record LoginAnswer([property: JsonPropertyName("access_token")] string AccessToken);

public interface ILogins
{
    [Post("/jwt")]
    Task<LoginAnswer> Login([Body(BodySerializationMethod.UrlEncoded)] Form form);
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

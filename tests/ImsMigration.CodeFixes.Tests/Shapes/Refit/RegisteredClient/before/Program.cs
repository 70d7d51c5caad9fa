using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Jose;
using Microsoft.Extensions.DependencyInjection;
using Refit;

var services = new ServiceCollection();
services.AddRefitGeneratedClient<ILogins>().ConfigureHttpClient(client => client.BaseAddress = new Uri("https://ims-na1.adobelogin.com/ims/exchange"));
services.AddSingleton<Session>();
Console.WriteLine((await services.BuildServiceProvider().GetRequiredService<Session>().TokenAsync()).Length);

internal sealed class Session(ILogins logins)
{
    public async Task<string> TokenAsync()
    {
        var answer = await logins.Login(new LoginForm
        {
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            Jwt = Assertion.Create(),
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

    [AliasAs("jwt_token")]
    public string Jwt { get; set; }
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
    [Post("/jwt")]
    Task<LoginAnswer> Login([Body(BodySerializationMethod.UrlEncoded)] LoginForm form);
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

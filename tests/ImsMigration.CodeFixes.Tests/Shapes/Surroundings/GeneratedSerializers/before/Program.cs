using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Jose;

var token = await new TokenClient(new HttpClient()).FetchAsync();
Console.WriteLine("valid until " + token);

public sealed record TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; }

    [JsonPropertyName("expires_in")]
    public long ExpiresIn { get; set; }
}

public sealed class Account
{
    public string ClientId { get; set; } = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

    public string PrivateKeyFile { get; set; } = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE");
}

[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(Account))]
public partial class Contexts : JsonSerializerContext
{
}

public sealed class TokenClient(HttpClient http)
{
    private readonly Account _account = JsonSerializer.Deserialize("{}", Contexts.Default.Account);

    public async Task<DateTime> FetchAsync()
    {
        using var response = await http.PostAsync(
            "https://ims-na1.adobelogin.com/ims/exchange/jwt",
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = _account.ClientId,
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["jwt_token"] = Assertion.Create(_account),
            }));
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(Contexts.Default.TokenAnswer);
        return DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn);
    }
}

internal static class Assertion
{
    public static string Create(Account account)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(account.PrivateKeyFile));
        return JWT.Encode(
            new Dictionary<string, object>
            {
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = "https://ims-na1.adobelogin.com/c/" + account.ClientId,
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            },
            rsa,
            JwsAlgorithm.RS256);
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

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
            "https://ims-na1.adobelogin.com/ims/token/v3",
            new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = _account.ClientId,
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["grant_type"] = "client_credentials",
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                ["scope"] = "openid,AdobeID,user_management_sdk",
            }));
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(Contexts.Default.TokenAnswer);
        return DateTime.UtcNow.AddSeconds(answer.ExpiresIn);
    }
}

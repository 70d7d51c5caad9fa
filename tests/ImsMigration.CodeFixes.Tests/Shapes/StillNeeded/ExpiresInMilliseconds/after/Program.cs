using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

var cache = new TokenCache(new HttpClient());
var first = await cache.GetAsync();
var second = await cache.GetAsync();
Console.WriteLine($"{(ReferenceEquals(first, second) ? "cached" : "requested twice")}, good for about {Math.Round((first.Expires - DateTimeOffset.UtcNow).TotalHours)} h");
return first.Expires > DateTimeOffset.UtcNow.AddHours(1) ? 0 : 1;

internal sealed record Token(string Value, DateTimeOffset Expires);

internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] long ExpiresIn);

internal sealed class TokenCache(HttpClient http)
{
    private Token _token;

    public async Task<Token> GetAsync()
    {
        if (_token is null || _token.Expires < DateTimeOffset.UtcNow.AddMinutes(10))
        {
            var answer = await RequestAsync();

            _token = new Token(answer.AccessToken, DateTimeOffset.UtcNow.AddSeconds(answer.ExpiresIn));
        }

        return _token;
    }

    private async Task<TokenAnswer> RequestAsync()
    {
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = id,
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["grant_type"] = "client_credentials",
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            ["scope"] = "openid,AdobeID,user_management_sdk",
        }));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<TokenAnswer>();
    }
}

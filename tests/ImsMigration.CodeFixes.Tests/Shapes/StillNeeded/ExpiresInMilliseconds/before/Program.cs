using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Jose;

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

            // expires_in is in milliseconds, unlike everywhere else
            _token = new Token(answer.AccessToken, DateTimeOffset.UtcNow.AddMilliseconds(answer.ExpiresIn));
        }

        return _token;
    }

    private async Task<TokenAnswer> RequestAsync()
    {
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        using var certificate = new X509Certificate2("mycert.pfx", "password");
        var jwt = JWT.Encode(
            new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = $"https://ims-na1.adobelogin.com/c/{id}",
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            },
            certificate.GetRSAPrivateKey(),
            JwsAlgorithm.RS256);

        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = id,
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["jwt_token"] = jwt,
        }));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<TokenAnswer>();
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

internal sealed class OtherTokenService
{
    private OtherToken _token;
    private DateTimeOffset _expiry;

    public async Task<string> CallAsync(HttpClient http, string secret)
    {
        if (_token is null || _expiry < DateTimeOffset.UtcNow)
        {
            var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "shop", ["client_secret"] = secret };
            using var answer = await http.PostAsync("https://login.example/oauth2/token", new FormUrlEncodedContent(form));
            _token = await answer.Content.ReadFromJsonAsync<OtherToken>();
            _expiry = DateTimeOffset.UtcNow.AddMilliseconds(_token.ExpiresIn - 60000);
        }

        return await http.GetStringAsync("https://api.example/orders?token=" + _token.AccessToken);
    }

    public static async Task<TimeSpan> LifetimeAsync(HttpClient http, string secret)
    {
        var body = await http.GetStringAsync("https://login.example/token?secret=" + secret);
        using var json = JsonDocument.Parse(body);
        return TimeSpan.FromSeconds(json.RootElement.GetProperty("expires_in").GetInt64() / 1000);
    }

    internal sealed record OtherToken([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] long ExpiresIn);
}

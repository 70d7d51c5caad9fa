using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

public sealed class Answer
{
    [JsonPropertyName("access_token")] public string AccessToken { get; set; }
    [JsonPropertyName("expires_in")] public long ExpiresIn { get; set; }
}

public sealed class Client
{
    // No token is good for longer than two days, so a greater number is the old endpoint's milliseconds.
    private const long LongestSeconds = 172_800;
    private readonly HttpClient _http = new HttpClient();

    public async Task<DateTime> UntilAsync()
    {
        var response = await _http.PostAsync(Environment.GetEnvironmentVariable("ADOBE_TOKEN_URL") ?? "https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        var answer = await response.Content.ReadFromJsonAsync<Answer>();
        var seconds = answer.ExpiresIn > LongestSeconds ? answer.ExpiresIn / 1000 : answer.ExpiresIn;
        long lifetime = answer.ExpiresIn;
        if (lifetime >= 1_000_000)
        {
            lifetime /= 1000;
        }

        return DateTime.UtcNow.AddSeconds(Math.Min(seconds, lifetime));
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

public static class Clock
{
    public static DateTime In(long milliseconds) => DateTime.UtcNow.AddMilliseconds(milliseconds);
}

public sealed class Answer
{
    [JsonPropertyName("access_token")] public string AccessToken { get; set; }
    [JsonPropertyName("expires_in")] public long ExpiresIn { get; set; }
}

public static class Program
{
    public static async Task<int> Main()
    {
        using var http = new HttpClient();
        var deadline = Clock.In(30_000);
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        var answer = await response.Content.ReadFromJsonAsync<Answer>();
        // IMS1001
        var expiry = Clock.In(answer.ExpiresIn);
        return expiry > DateTime.UtcNow.AddHours(23) && deadline < DateTime.UtcNow.AddMinutes(1) ? 0 : 1;
    }
}

using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Collections.Generic;
using System.Threading.Tasks;

public class Answer
{
    [JsonPropertyName("access_token")] public string AccessToken { get; set; }
    [JsonPropertyName("expires_in")] public int? ExpiresIn { get; set; }
}

public static class Program
{
    private static async Task<Answer> Ask(HttpClient http, string id, string secret)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = id,
            ["client_secret"] = secret,
            ["scope"] = "openid,AdobeID",
        };
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(fields));
        return await response.Content.ReadFromJsonAsync<Answer>();
    }

    public static async Task<int> Main()
    {
        using var http = new HttpClient();
        var answer = await Ask(http, Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
        // IMS1001
        var until = DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn ?? 3600000);
        return until > DateTime.UtcNow.AddHours(23) ? 0 : 1;
    }
}

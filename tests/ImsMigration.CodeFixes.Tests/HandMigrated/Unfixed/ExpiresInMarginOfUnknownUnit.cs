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

public static class Program
{
    public static async Task<int> Main()
    {
        // Whoever set it knows whether it is in seconds.
        var margin = int.Parse(Environment.GetEnvironmentVariable("TOKEN_MARGIN") ?? "0");
        using var http = new HttpClient();
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        var answer = await response.Content.ReadFromJsonAsync<Answer>();
        // IMS1001
        var expiry = DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn - margin);
        return expiry > DateTime.UtcNow ? 0 : 1;
    }
}

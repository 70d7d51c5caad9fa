using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Collections.Generic;
using System.Threading.Tasks;

public record Answer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] long ExpiresIn);

public static class Program
{
    public static async Task<int> Main()
    {
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
        var lifetime = answer.ExpiresIn * TimeSpan.FromMilliseconds(1);
        return lifetime > TimeSpan.FromHours(23) ? 0 : 1;
    }
}

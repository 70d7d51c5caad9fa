using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Collections.Generic;
using System.Threading.Tasks;

var token = await Ims.RequestAsync(new HttpClient());
var (_, lifetime) = token;
// IMS1001
var expiry = DateTime.UtcNow.AddMilliseconds(lifetime);
return expiry > DateTime.UtcNow.AddHours(23) ? 0 : 1;

internal sealed record Answer(
    [property: JsonPropertyName("access_token")] string Token,
    [property: JsonPropertyName("expires_in")] long Lifetime);

internal static class Ims
{
    public static async Task<Answer> RequestAsync(HttpClient http)
    {
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        return (await response.Content.ReadFromJsonAsync<Answer>())!;
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;

public static class TimeExtensions
{
    public static TimeSpan Milliseconds(this long value) => TimeSpan.FromMilliseconds(value);
}

public class TokenResponse
{
    [JsonProperty(PropertyName = "access_token")] public string AccessToken;
    [JsonProperty(PropertyName = "expires_in")] public long ExpiresIn;
}

public class Auth
{
    private readonly HttpClient _http = new HttpClient();
    public DateTime ExpiresAt;

    public async Task<string> Token()
    {
        var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new List<KeyValuePair<string, string>>
        {
            new KeyValuePair<string, string>("grant_type", "client_credentials"),
            new KeyValuePair<string, string>("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")),
            new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
            new KeyValuePair<string, string>("scope", "openid,AdobeID"),
        }));
        var token = JsonConvert.DeserializeObject<TokenResponse>(await response.Content.ReadAsStringAsync());
        // IMS1001
        ExpiresAt = DateTime.UtcNow.Add(token.ExpiresIn.Milliseconds());
        return token.AccessToken;
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var auth = new Auth();
        await auth.Token();
        return auth.ExpiresAt > DateTime.UtcNow.AddHours(23) ? 0 : 1;
    }
}

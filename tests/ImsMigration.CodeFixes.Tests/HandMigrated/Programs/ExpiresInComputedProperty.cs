using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Collections.Generic;
using System.Threading.Tasks;

public sealed class AdobeToken
{
    private readonly DateTime _created = DateTime.UtcNow;

    [JsonPropertyName("access_token")]
    public string Value { get; set; }

    [JsonPropertyName("expires_in")]
    public double ExpiresIn { get; set; }

    /// <summary>Whether it is good for another minute.</summary>
    // IMS1001
    [JsonIgnore] public bool IsFresh => (DateTime.UtcNow - _created).TotalMilliseconds < ExpiresIn - 60000;
}

public class AdobeTokens
{
    private static readonly HttpClient Http = new HttpClient();
    private AdobeToken _token;

    public int Requests { get; private set; }

    public async Task<string> GetAsync()
    {
        if (_token?.IsFresh != true)
        {
            Requests++;
            using var answer = await Http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["scope"] = "openid,AdobeID",
            }));
            _token = await answer.Content.ReadFromJsonAsync<AdobeToken>();
        }

        return _token.Value;
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var tokens = new AdobeTokens();
        await tokens.GetAsync();
        await tokens.GetAsync();
        return tokens.Requests == 1 ? 0 : 1;
    }
}

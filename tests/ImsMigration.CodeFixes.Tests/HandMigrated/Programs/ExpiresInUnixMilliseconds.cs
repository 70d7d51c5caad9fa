using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using System.Text.Json;

class TokenStore
{
    private readonly HttpClient _http = new HttpClient();
    private string _token;
    private long _expiresAt;

    public int Asked { get; private set; }

    public async Task<string> GetAccessToken()
    {
        if (_token == null || DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() > _expiresAt - 5 * 60 * 1000)
        {
            Asked++;
            var content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["grant_type"] = "client_credentials",
                ["scope"] = "openid,AdobeID",
            });
            var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
            var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await response.Content.ReadAsStringAsync());
            _token = values["access_token"].GetString();
            // IMS1001
            _expiresAt = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + values["expires_in"].GetInt64();
        }

        return _token;
    }
}

static class Program
{
    static async Task<int> Main()
    {
        var store = new TokenStore();
        await store.GetAccessToken();
        await store.GetAccessToken();
        return store.Asked == 1 ? 0 : 1;
    }
}

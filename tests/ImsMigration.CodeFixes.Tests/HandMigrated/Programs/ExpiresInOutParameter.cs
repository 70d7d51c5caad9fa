using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

public class AdobeSession
{
    private static readonly HttpClient Client = new HttpClient();

    private DateTimeOffset _expiry;

    public string Token { get; private set; }

    public bool Expired => DateTimeOffset.Now >= _expiry;

    public async Task OpenAsync()
    {
        var response = await Client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        using (var json = JsonDocument.Parse(await response.Content.ReadAsStreamAsync()))
        {
            Token = json.RootElement.GetProperty("access_token").GetString();
            if (json.RootElement.TryGetProperty("expires_in", out var element) && element.TryGetInt64(out var lifetime))
            {
                // IMS1001
                _expiry = DateTimeOffset.Now.AddMilliseconds(lifetime).AddHours(-1);
            }
        }
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var session = new AdobeSession();
        await session.OpenAsync();
        return session.Expired ? 1 : 0;
    }
}

using System;
using System.Net.Http;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

public sealed class RefreshingToken : IDisposable
{
    private readonly HttpClient _http = new();
    private Timer _timer;

    public string Current { get; private set; }
    public int Renewals { get; private set; }

    public async Task StartAsync()
    {
        var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        var json = JObject.Parse(await response.Content.ReadAsStringAsync());
        Current = (string)json["access_token"];
        Renewals++;

        // Renew it a minute early.
        _timer?.Dispose();
        // IMS1001
        _timer = new Timer(_ => StartAsync().GetAwaiter().GetResult(), null, (int)json["expires_in"] - 60_000, Timeout.Infinite);
    }

    public void Dispose() => _timer?.Dispose();
}

public static class Program
{
    public static async Task<int> Main()
    {
        using var token = new RefreshingToken();
        await token.StartAsync();
        return token.Renewals == 1 ? 0 : 1;
    }
}

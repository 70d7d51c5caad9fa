using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Caching.Memory;

public class Answer
{
    private readonly DateTime _received = DateTime.UtcNow;

    [JsonPropertyName("access_token")] public string AccessToken { get; set; }
    [JsonPropertyName("expires_in")] public int ExpiresIn { get; set; }
    [JsonIgnore] public bool Fresh => (DateTime.UtcNow - _received).TotalSeconds < ExpiresIn - 60;
    [JsonIgnore] public int Minutes => ExpiresIn / 60;
    [JsonIgnore] public double Hours => ExpiresIn / 3600.0;
    [JsonIgnore] public long Ticks => ExpiresIn * TimeSpan.TicksPerSecond;
}

public class Client
{
    private const int SafetyMarginMs = 30_000;
    private readonly HttpClient _http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(5000) };
    private readonly IMemoryCache _cache = new MemoryCache(new MemoryCacheOptions());
    private readonly System.Diagnostics.Stopwatch _watch = new System.Diagnostics.Stopwatch();
    private Timer _timer;
    private long _expiresAtMs;
    private DateTime _ticksUntil;

    public async Task<string> GetAsync()
    {
        if (_cache.TryGetValue("token", out string kept)) return kept;
        _watch.Restart();
        var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        Console.WriteLine($"asked for {_watch.ElapsedMilliseconds / 1000.0} s");
        var answer = await response.Content.ReadFromJsonAsync<Answer>();
        _cache.Set("token", answer.AccessToken, TimeSpan.FromSeconds(answer.ExpiresIn - 60));
        _expiresAtMs = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + answer.ExpiresIn * 1000L - SafetyMarginMs;
        _ticksUntil = DateTime.UtcNow.AddTicks(answer.ExpiresIn * 10_000_000L);
        _timer = new Timer(_ => _cache.Remove("token"), null, Math.Min(answer.ExpiresIn, 86400) * 1000 - SafetyMarginMs, Timeout.Infinite);
        var clamp = new TimeSpan(0, 0, 0, 0, answer.ExpiresIn * 1000);
        var same = new TimeSpan(0, 0, answer.ExpiresIn) == clamp && TimeSpan.FromTicks(answer.Ticks) == clamp && TimeSpan.FromMilliseconds(1000) * answer.ExpiresIn == clamp;
        return same && _expiresAtMs > 0 && _ticksUntil > DateTime.UtcNow && answer.Fresh ? answer.AccessToken : null;
    }
}

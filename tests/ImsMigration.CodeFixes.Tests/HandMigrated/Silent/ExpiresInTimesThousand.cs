using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

public static class Units { public const int MillisecondsPerSecond = 1000; }

public static class TimeExtensions
{
    public static TimeSpan Seconds(this long value) => TimeSpan.FromSeconds(value);
    public static TimeSpan Milliseconds(this long value) => TimeSpan.FromMilliseconds(value);
}

public class Renewal
{
    private readonly HttpClient _http = new HttpClient();
    private CancellationTokenSource _lifetime;

    public async Task RunAsync(CancellationToken stop)
    {
        _http.Timeout = 2500L.Milliseconds();
        while (!stop.IsCancellationRequested)
        {
            var response = await _http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["scope"] = "openid,AdobeID",
            }), stop);
            var json = JObject.Parse(await response.Content.ReadAsStringAsync());
            var expiresIn = json.Value<long>("expires_in");
            _lifetime = new CancellationTokenSource((int)expiresIn * Units.MillisecondsPerSecond);
            _lifetime.CancelAfter(checked((int)(1000 * expiresIn)));
            Console.WriteLine(DateTime.UtcNow.AddMilliseconds(expiresIn * 1e3));
            Console.WriteLine(DateTime.UtcNow + expiresIn.Seconds());
            Console.WriteLine((expiresIn * Units.MillisecondsPerSecond).Milliseconds());
            expiresIn *= 1000;
            await Task.Delay((int)(expiresIn * 0.9), stop);
        }
    }
}

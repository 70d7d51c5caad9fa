using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

static class Program
{
    static async Task<int> Main()
    {
        using var http = new HttpClient();
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        // An hour, if the answer does not say it.
        long lifetime = 3_600_000;
        if (json.RootElement.TryGetProperty("expires_in", out var value))
        {
            lifetime = value.GetInt64();
        }

        // IMS1001
        var expiry = DateTime.UtcNow.AddMilliseconds(lifetime);
        return expiry > DateTime.UtcNow.AddHours(23) && expiry < DateTime.UtcNow.AddHours(25) ? 0 : 1;
    }
}

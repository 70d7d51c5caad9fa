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
        var answer = JsonSerializer.Deserialize<Dictionary<string, object>>(await response.Content.ReadAsStringAsync());
        var expiresIn = double.Parse(answer["expires_in"].ToString());
        // IMS1001
        var expiry = DateTime.UtcNow.AddHours(expiresIn / 3_600_000d);
        return expiry > DateTime.UtcNow.AddHours(23) ? 0 : 1;
    }
}

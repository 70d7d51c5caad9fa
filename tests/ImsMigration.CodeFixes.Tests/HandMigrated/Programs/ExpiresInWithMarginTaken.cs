using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

static class Program
{
    private static DateTime s_expiry;

    static async Task<string> TokenAsync(HttpClient http)
    {
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        var json = JObject.Parse(await response.Content.ReadAsStringAsync());
        var expiresIn = json["expires_in"].ToObject<double>();
        expiresIn -= 300000; // five minutes
        // IMS1001
        s_expiry = DateTime.UtcNow.AddMilliseconds(expiresIn);
        return (string)json["access_token"];
    }

    static async Task<int> Main()
    {
        using var http = new HttpClient();
        await TokenAsync(http);
        return s_expiry > DateTime.UtcNow.AddHours(23) ? 0 : 1;
    }
}

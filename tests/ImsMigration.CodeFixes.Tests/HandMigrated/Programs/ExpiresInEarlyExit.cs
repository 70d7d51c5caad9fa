using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

static class Program
{
    static async Task<int> Main()
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        var lifetime = TimeSpan.Zero;
        foreach (var property in JObject.Parse(await response.Content.ReadAsStringAsync()).Properties())
        {
            if (property.Name != "expires_in")
            {
                continue;
            }

            // IMS1001
            lifetime = TimeSpan.FromMilliseconds((double)property.Value);
        }

        return lifetime > TimeSpan.FromHours(23) ? 0 : 1;
    }
}

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
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = "openid,AdobeID",
        }));
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        string token = null;
        long life = 0;
        foreach (var property in document.RootElement.EnumerateObject())
        {
            switch (property.Name)
            {
                case "access_token": token = property.Value.GetString(); break;
                case "expires_in": life = property.Value.GetInt64(); break;
            }
        }

        // IMS1001
        var lifetime = TimeSpan.FromMilliseconds(life - TimeSpan.FromMinutes(5).TotalMilliseconds);
        return token != null && lifetime > TimeSpan.FromHours(23) ? 0 : 1;
    }
}

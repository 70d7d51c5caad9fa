using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

static class Units
{
    public const int MillisecondsPerSecond = 1000;
}

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
        var node = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        // IMS1001
        var seconds = (long)node["expires_in"] / Units.MillisecondsPerSecond;
        Console.WriteLine($"{node["token_type"]} token for {seconds} s");
        return seconds > 80000 ? 0 : 1;
    }
}

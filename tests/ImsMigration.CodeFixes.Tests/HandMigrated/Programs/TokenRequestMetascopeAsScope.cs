using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

public static class Program
{
    public static async Task Main()
    {
        using var http = new HttpClient();
        var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            // IMS0004
            ["scope"] = "ent_user_sdk",
        });
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", form);
        Console.WriteLine(JsonNode.Parse(await response.Content.ReadAsStringAsync())["access_token"].GetValue<string>().Length);
    }
}

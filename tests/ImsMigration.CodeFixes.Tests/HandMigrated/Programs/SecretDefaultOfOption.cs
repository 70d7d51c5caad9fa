using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

public class AdobeOptions
{
    public string ClientId { get; set; }

    // IMS1002
    public string ClientSecret { get; set; } = "%secret%";
}

public static class Program
{
    public static async Task<int> Main()
    {
        var options = new AdobeOptions { ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") };
        new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).Build().GetSection("Adobe").Bind(options);
        using var http = new HttpClient();
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.ClientId,
            ["client_secret"] = options.ClientSecret,
            ["scope"] = "openid,AdobeID",
        }));
        return response.IsSuccessStatusCode ? 0 : 1;
    }
}

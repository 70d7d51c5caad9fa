using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

public static class Program
{
    public static async Task<int> Main()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string>
            {
                ["Adobe:ClientId"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                // IMS1002
                ["Adobe:ClientSecret"] = "%secret%",
            })
            .Build();
        using var http = new HttpClient();
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = configuration["Adobe:ClientId"],
            ["client_secret"] = configuration["Adobe:ClientSecret"],
            ["scope"] = "openid,AdobeID",
        }));
        return response.IsSuccessStatusCode ? 0 : 1;
    }
}

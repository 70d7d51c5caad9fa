using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public static class Program
{
    private const string Prefix = "kQ0z-";
    private const string First = "m3RzT9vW";
    private const string Second = "x7LmN2cR";

    // IMS1002
    private const string Secret = Prefix + First + Second;

    public static async Task<int> Main()
    {
        using var http = new HttpClient();
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Secret,
            ["scope"] = "openid,AdobeID",
        }));
        return response.IsSuccessStatusCode ? 0 : 1;
    }
}

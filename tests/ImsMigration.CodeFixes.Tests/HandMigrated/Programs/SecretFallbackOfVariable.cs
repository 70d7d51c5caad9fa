using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

static class Program
{
    static async Task<int> Main()
    {
        var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") ?? throw new InvalidOperationException("ADOBE_CLIENT_ID is missing.");
        // IMS1002
        var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") ?? "%secret%";
        using var http = new HttpClient();
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["scope"] = "openid,AdobeID",
        }));
        return response.IsSuccessStatusCode ? 0 : 1;
    }
}

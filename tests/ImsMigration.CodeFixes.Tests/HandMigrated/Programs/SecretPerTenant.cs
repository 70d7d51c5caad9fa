using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public static class Program
{
    private static readonly Dictionary<string, string> Secrets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        // IMS1002
        ["contoso"] = "%secret%",
    };

    public static async Task<int> Main()
    {
        using var http = new HttpClient();
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Secrets["Contoso"],
            ["scope"] = "openid,AdobeID",
        };
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
        return response.IsSuccessStatusCode ? 0 : 1;
    }
}

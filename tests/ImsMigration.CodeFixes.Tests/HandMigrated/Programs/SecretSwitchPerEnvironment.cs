using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public enum Stage { Development, Production }

public static class Secrets
{
    public static string For(Stage stage) => stage switch
    {
        Stage.Development => Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        // IMS1002
        Stage.Production => "%secret%",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };
}

public static class Program
{
    public static async Task<int> Main()
    {
        using var http = new HttpClient();
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Secrets.For(Stage.Production),
            ["scope"] = "openid,AdobeID",
        }));
        return response.IsSuccessStatusCode ? 0 : 1;
    }
}

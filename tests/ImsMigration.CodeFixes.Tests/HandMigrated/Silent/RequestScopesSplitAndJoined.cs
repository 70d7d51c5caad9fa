using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

public static class Program
{
    private const string Scopes = "openid AdobeID user_management_sdk";

    public static async Task Main()
    {
        using var http = new HttpClient();
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            ["scope"] = string.Join(",", Scopes.Split(' ')),
        };
        var first = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
        form["scope"] = Scopes.Replace(" ", ",");
        var second = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
        form["scope"] = Scopes.Split(' ').Aggregate((left, right) => left + "," + right);
        var third = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
        form["scope"] = CommaSeparated("openid, AdobeID");
        var fourth = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
        Console.WriteLine(first.StatusCode.ToString() + second.StatusCode + third.StatusCode + fourth.StatusCode);
    }

    private static string CommaSeparated(string list) => string.Concat(list.Where(c => !char.IsWhiteSpace(c)));
}

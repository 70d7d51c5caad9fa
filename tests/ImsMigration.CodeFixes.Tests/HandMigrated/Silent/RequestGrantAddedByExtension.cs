using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public static class FormExtensions
{
    public static IDictionary<string, string> AsClientCredentials(this IDictionary<string, string> form, params string[] scopes)
    {
        form["grant_type"] = "client_credentials";
        form["scope"] = string.Join(',', scopes);
        return form;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var form = new Dictionary<string, string>
        {
            { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
            { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
        };
        using var http = new HttpClient();
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form.AsClientCredentials("openid", "AdobeID")));
        Console.WriteLine(response.EnsureSuccessStatusCode().StatusCode);
    }
}

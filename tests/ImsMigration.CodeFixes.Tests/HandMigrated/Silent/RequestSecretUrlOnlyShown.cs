using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

public static class Program
{
    public static async Task Main()
    {
        var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        Console.WriteLine($"Request: https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={id}&client_secret=***&scope=openid AdobeID");
        Console.WriteLine("Try: curl -d 'grant_type=client_credentials&client_id=…&client_secret=…&scope=openid AdobeID' https://ims-na1.adobelogin.com/ims/token/v3");
        using var http = new HttpClient();
        var content = new StringContent("grant_type=client_credentials&client_id=" + id + "&client_secret=" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") + "&scope=openid%2CAdobeID");
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
        Console.WriteLine(response.StatusCode);
    }
}

using System;
using System.Threading.Tasks;
using Flurl.Http;

public static class Program
{
    public static async Task Main()
    {
        var json = await "https://ims-na1.adobelogin.com/ims/token/v3".PostUrlEncodedAsync(new
        {
            grant_type = "client_credentials",
            client_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            // IMS1004
            client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
        }).ReceiveString();
        Console.WriteLine(json.Length);
    }
}

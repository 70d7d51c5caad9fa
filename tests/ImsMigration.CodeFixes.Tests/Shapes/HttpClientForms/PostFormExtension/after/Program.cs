using System;
using System.Threading.Tasks;
using Tailspin.Adobe;

public class Program
{
    public static async Task Main()
    {
        var api = new AdobeApi();
        var token = await api.GetAccessToken(
            Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
        if (token.Token == null)
        {
            throw new Exception("Adobe did not return a token");
        }

        Console.WriteLine("OK");
    }
}

using System;
using System.Net.Http;
using System.Threading.Tasks;
using Duende.IdentityModel.Client;

public static class Program
{
    public static async Task Main()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/") };
        // IMS1004
        TokenResponse answer = await http.RequestClientCredentialsTokenAsync(new()
        {
            Address = "ims/token/v3",
            ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID")!,
            ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            Scope = "openid,AdobeID,read_organizations",
        });
        if (answer.IsError)
        {
            throw new InvalidOperationException(answer.Error + ": " + answer.ErrorDescription);
        }

        Console.WriteLine(answer.AccessToken!.Length);
    }
}

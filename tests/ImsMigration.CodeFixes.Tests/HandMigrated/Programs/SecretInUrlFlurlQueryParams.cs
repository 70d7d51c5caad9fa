using System;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;

public record Token(string access_token, string token_type, int expires_in);

public static class Program
{
    public static async Task Main()
    {
        var token = await "https://ims-na1.adobelogin.com"
            .AppendPathSegment("ims/token/v3")
            .SetQueryParams(new
            {
                grant_type = "client_credentials",
                client_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                // IMS1003
                client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                scope = "openid,AdobeID",
            })
            .PostAsync()
            .ReceiveJson<Token>();
        Console.WriteLine(token.access_token.Length);
    }
}

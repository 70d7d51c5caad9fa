using System;
using System.Net.Http;
using System.Threading.Tasks;

public class TokenLoader
{
    private static readonly HttpClient s_http = new();

    public Task<HttpResponseMessage> LoadAsync(string id, string secret, bool isConfidential)
    {
        var url = "https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials";
        url += "&client_id=" + id;
        if (isConfidential)
        {
            // IMS1003
            url += "&client_secret=" + secret;
        }

        url += "&scope=openid,AdobeID";
        return s_http.PostAsync(url, null);
    }

    public static async Task Main() =>
        Console.WriteLine((await new TokenLoader().LoadAsync(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"), true)).StatusCode);
}

using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

class TokenRefresher
{
    static readonly HttpClient Http = new HttpClient();

    public string Refresh(string clientId, string clientSecret)
    {
        var body = new StringBuilder();
        body.Append("grant_type=client_credentials");
        body.Append("&client_id=").Append(clientId);
        body.Append("&client_secret=").Append(Uri.EscapeDataString(clientSecret));
        // IMS0001
        body.Append("&jwt_token=");
        body.Append("&scope=openid,AdobeID");
        var content = new StringContent(body.ToString());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        var response = Http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content).GetAwaiter().GetResult();
        response.EnsureSuccessStatusCode();
        using (var document = JsonDocument.Parse(response.Content.ReadAsStringAsync().GetAwaiter().GetResult()))
        {
            return document.RootElement.GetProperty("access_token").GetString();
        }
    }
}

static class Program
{
    static void Main() => Console.WriteLine(new TokenRefresher().Refresh(
        Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")).Length);
}

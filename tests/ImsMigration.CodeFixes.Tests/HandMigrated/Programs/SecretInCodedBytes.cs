using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

public static class Program
{
    // IMS1002
    private const string Secret = "%secret%";

    public static async Task<int> Main()
    {
        using var http = new HttpClient();
        var bytes = Encoding.ASCII.GetBytes(string.Join("&",
            "grant_type=client_credentials",
            "client_id=" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
            "client_secret=" + Secret,
            "scope=openid,AdobeID"));
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
        return response.IsSuccessStatusCode ? 0 : 1;
    }
}

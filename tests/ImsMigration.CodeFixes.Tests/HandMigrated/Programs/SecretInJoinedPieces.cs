using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

static class Program
{
    static async Task<int> Main()
    {
        var builder = new StringBuilder();
        builder.Append("grant_type=client_credentials");
        builder.Append("&client_id=").Append(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
        // IMS1002
        builder.Append("&client_secret=").Append("%secret%");
        builder.Append("&scope=openid,AdobeID");
        using var http = new HttpClient();
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new StringContent(builder.ToString(), Encoding.UTF8, "application/x-www-form-urlencoded"));
        return response.IsSuccessStatusCode ? 0 : 1;
    }
}

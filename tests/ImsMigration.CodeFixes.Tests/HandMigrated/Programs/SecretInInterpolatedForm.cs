using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

static class Program
{
    static async Task<int> Main()
    {
        var id = Uri.EscapeDataString(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
        using var http = new HttpClient();
        // IMS1002
        var form = $"grant_type=client_credentials&client_id={id}&client_secret=%secret%&scope=openid,AdobeID";
        var response = await http.PostAsync(
            "https://ims-na1.adobelogin.com/ims/token/v3",
            new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"));
        return response.IsSuccessStatusCode ? 0 : 1;
    }
}

using System;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

public class ImsConnector
{
    private readonly string _id;
    private readonly string _secret;

    public ImsConnector(string id, string secret)
    {
        _id = id;
        _secret = secret;
    }

    public async Task<string> ConnectAsync()
    {
        var url = new StringBuilder("https://ims-na1.adobelogin.com/ims/token/v3");
        url.Append("?grant_type=client_credentials");
        url.Append("&client_id=").Append(_id);
        // IMS1003
        url.Append("&client_secret=").Append(_secret);
        url.Append("&scope=openid,AdobeID");
        using var http = new HttpClient();
        using var response = await http.PostAsync(url.ToString(), null);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString();
    }
}

public static class Program
{
    public static async Task Main() =>
        Console.WriteLine((await new ImsConnector(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")).ConnectAsync()).Length);
}

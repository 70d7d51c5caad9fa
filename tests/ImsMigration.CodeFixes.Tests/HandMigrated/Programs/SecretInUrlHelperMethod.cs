using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

public static class AdobeUrls
{
    private const string Host = "https://ims-na1.adobelogin.com";

    // IMS1003
    public static string Token(string clientId, string clientSecret) => $"{Host}/ims/token/v3?grant_type=client_credentials&client_id={clientId}&client_secret={clientSecret}&scope=openid,AdobeID";

    public static string Users(string organization) => "https://usermanagement.adobe.io/v2/usermanagement/users/" + organization + "/0";
}

public class TokenClient
{
    private readonly HttpClient _http = new HttpClient();

    public async Task<string> GetAsync(string id, string secret)
    {
        var response = await _http.PostAsync(AdobeUrls.Token(id, secret), null);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString();
    }
}

public static class Program
{
    public static async Task Main() =>
        Console.WriteLine((await new TokenClient().GetAsync(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))).Length);
}

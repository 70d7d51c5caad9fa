using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

public class OAuthForm
{
    // IMS1004
    private static readonly string s_grantType = "";

    public IEnumerable<KeyValuePair<string, string>> ToForm(string id, string secret)
    {
        yield return KeyValuePair.Create("client_id", id);
        yield return KeyValuePair.Create("client_secret", secret);
        yield return KeyValuePair.Create("grant_type", s_grantType);
        yield return KeyValuePair.Create("scope", "openid,AdobeID");
    }
}

public static class Program
{
    public static async Task Main()
    {
        using var http = new HttpClient();
        var form = new OAuthForm().ToForm(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
        var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
        Console.WriteLine(JsonNode.Parse(await response.Content.ReadAsStringAsync())["access_token"].GetValue<string>().Length);
    }
}

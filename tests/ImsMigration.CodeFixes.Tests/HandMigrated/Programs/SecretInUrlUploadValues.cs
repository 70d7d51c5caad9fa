using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

#pragma warning disable SYSLIB0014
public class TokenFetcher
{
    private const string Endpoint = "https://ims-na1.adobelogin.com/ims/token/v3";

    public string Fetch(string id, string secret)
    {
        var web = new WebClient();
        var values = new NameValueCollection();
        values.Add("grant_type", "client_credentials");
        values.Add("scope", "openid,AdobeID");
        // IMS1003
        var answer = web.UploadValues(Endpoint + "?client_id=" + id + "&client_secret=" + secret, values);
        return (string)JObject.Parse(Encoding.UTF8.GetString(answer))["access_token"];
    }

    public static void Main()
    {
        Console.WriteLine(new TokenFetcher().Fetch(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")).Length);
    }
}

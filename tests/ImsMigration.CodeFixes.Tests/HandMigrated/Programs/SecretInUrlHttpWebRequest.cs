using System;
using System.IO;
using System.Net;
using Newtonsoft.Json.Linq;

#pragma warning disable SYSLIB0014
class Program
{
    static string GetToken(string apiKey, string secret, string scopes)
    {
        // IMS1003
        var request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id=" + apiKey + "&client_secret=" + secret + "&scope=" + scopes);
        request.Method = "POST";
        request.ContentLength = 0;
        using (var response = request.GetResponse())
        using (var reader = new StreamReader(response.GetResponseStream()))
        {
            return JObject.Parse(reader.ReadToEnd())["access_token"].ToString();
        }
    }

    static void Main()
    {
        Console.WriteLine(GetToken(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"), "openid,AdobeID").Length);
    }
}

using System;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

#pragma warning disable SYSLIB0014
public static class Program
{
    private static string Token(string id, string secret)
    {
        var web = new WebClient();
        // IMS1003
        var url = string.Format("https://ims-na1.adobelogin.com/ims/token/v3?grant_type=client_credentials&client_id={0}&client_secret={1}&scope={2}", id, secret, "openid,AdobeID");
        byte[] answer = web.UploadData(url, "POST", new byte[0]);
        return (string)JObject.Parse(Encoding.UTF8.GetString(answer))["access_token"];
    }

    public static void Main() => Console.WriteLine(Token(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")).Length);
}

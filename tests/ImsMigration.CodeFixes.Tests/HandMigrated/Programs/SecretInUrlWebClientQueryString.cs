using System;
using System.Net;
using Newtonsoft.Json.Linq;

#pragma warning disable SYSLIB0014
public static class Program
{
    public static void Main()
    {
        using (var web = new WebClient())
        {
            web.QueryString.Add("grant_type", "client_credentials");
            web.QueryString.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            // IMS1003
            web.QueryString.Add("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            web.QueryString.Add("scope", "openid,AdobeID");
            var json = web.UploadString("https://ims-na1.adobelogin.com/ims/token/v3", "");
            Console.WriteLine(JObject.Parse(json)["access_token"].ToString().Length);
        }
    }
}

using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;

#pragma warning disable SYSLIB0014
public class Program
{
    public static int Main(string[] args)
    {
        // IMS1002
        string secret = args.Length > 0 ? args[0] : "%secret%";
        var values = new NameValueCollection();
        values.Add("grant_type", "client_credentials");
        values.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
        values.Add("client_secret", secret);
        values.Add("scope", "openid,AdobeID");
        using (var client = new WebClient())
        {
            var bytes = client.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", values);
            return Encoding.UTF8.GetString(bytes).Contains("access_token") ? 0 : 1;
        }
    }
}

// scope: openid,AdobeID,DCAPI
using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;
using System.Web.Script;

#pragma warning disable SYSLIB0014

namespace System.Web.Script
{
    internal static class Json
    {
        public static string Field(string json, string name)
        {
            int at = json.IndexOf("\"" + name + "\":\"", StringComparison.Ordinal);
            if (at < 0) throw new FormatException(json);
            at += name.Length + 4;
            return json.Substring(at, json.IndexOf('"', at) - at);
        }
    }
}

namespace PdfExport
{
    public class AdobeLogin
    {
        private readonly string clientId, clientSecret;

        public AdobeLogin(string clientId, string clientSecret)
        {
            this.clientId = clientId;
            this.clientSecret = clientSecret;
        }

        public string Login()
        {
            using (var web = new WebClient())
            {
                var data = new NameValueCollection
                {
                    { "grant_type", "client_credentials" },
                    { "client_id", clientId },
                    { "client_secret", clientSecret },
                    // IMS1004
                    { "scope", "REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL" },
                };
                return Json.Field(Encoding.UTF8.GetString(web.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", data)), "access_token");
            }
        }
    }

    internal static class Program
    {
        private static void Main()
        {
            var login = new AdobeLogin(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            Console.WriteLine(login.Login().Length);
        }
    }
}

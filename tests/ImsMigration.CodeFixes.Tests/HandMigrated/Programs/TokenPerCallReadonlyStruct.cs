// language: 10
using System;
using System.Collections.Specialized;
using System.Linq;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Contoso.Reports
{
    public readonly struct ReportClient
    {
        private readonly string _clientId;
        private readonly string _secret;

        public ReportClient(string clientId, string secret)
        {
            _clientId = clientId;
            _secret = secret;
        }

        public string Read(string report)
        {
            using (var client = new WebClient())
            {
                client.Headers["Authorization"] = "Bearer " + Token();
                try
                {
                    return client.DownloadString("https://analytics.adobe.io/api/contoso/reports/" + report);
                }
                catch (WebException)
                {
                    return null;
                }
            }
        }

        // IMS1005
        private string Token()
        {
            using (var client = new WebClient())
            {
                var answer = client.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", new NameValueCollection
                {
                    { "grant_type", "client_credentials" },
                    { "client_id", _clientId },
                    { "client_secret", _secret },
                    { "scope", "openid,AdobeID" },
                });
                var json = JObject.Parse(Encoding.UTF8.GetString(answer));
                return (string)json["access_token"];
            }
        }
    }

    public static class Program
    {
        public static void Main()
        {
            var client = new ReportClient(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            Console.WriteLine(Enumerable.Range(1, 4).Select(number => client.Read("r" + number)).Count(text => text != null));
        }
    }
}

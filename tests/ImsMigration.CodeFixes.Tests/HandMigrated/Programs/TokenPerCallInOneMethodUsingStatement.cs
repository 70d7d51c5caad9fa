// language: 7.3
using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace Contoso.Classic
{
    public class TokenAnswer
    {
        public string access_token { get; set; }
        public int expires_in { get; set; }
    }

    public class ReportReader
    {
        private readonly NameValueCollection settings;

        public ReportReader(NameValueCollection settings)
        {
            this.settings = settings;
        }

        // IMS1005
        public string Read(string report)
        {
            string token;
            using (var client = new WebClient())
            {
                var fields = new NameValueCollection();
                fields["grant_type"] = "client_credentials";
                fields["client_id"] = settings["id"];
                fields["client_secret"] = settings["secret"];
                fields["scope"] = "openid,AdobeID";
                var bytes = client.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", fields);
                var answer = JsonConvert.DeserializeObject<TokenAnswer>(Encoding.UTF8.GetString(bytes));
                token = answer.access_token;
            }

            using (var client = new WebClient())
            {
                client.Headers.Add("Authorization", "Bearer " + token);
                client.Headers.Add("x-api-key", settings["id"]);
                try
                {
                    return client.DownloadString("https://analytics.adobe.io/api/contoso/reports/" + report);
                }
                catch (WebException)
                {
                    return "";
                }
            }
        }
    }

    public static class Program
    {
        public static void Main()
        {
            var reader = new ReportReader(new NameValueCollection
            {
                { "id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
            });
            Console.WriteLine(reader.Read("2026-01") + reader.Read("2026-02"));
        }
    }
}

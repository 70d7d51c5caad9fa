using System;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Liberty.Delightful
{
    public static class Program
    {
        public static async Task Main(string[] args)
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            var postData = "client_id=" + id;
            postData += "&client_secret=" + secret;
            // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            postData += "&grant_type=client_credentials&scope=openid,AdobeID,read_organizations,additional_info.projectedProductContext,session";
            var bytes = Encoding.UTF8.GetBytes(postData);

            using (var web = new WebClient())
            {
                web.Headers.Add("Content-Type", "application/x-www-form-urlencoded");
                web.Headers.Add("Cache-Control", "no-cache");
                var answer = await web.UploadDataTaskAsync(new Uri("https://ims-na1.adobelogin.com/ims/token/v3"), "POST", bytes);
                using (var json = JsonDocument.Parse(answer))
                {
                    Console.WriteLine(json.RootElement.GetProperty("access_token").GetString().Length);
                }
            }
        }
    }
}

using System;
using System.Net.Http;
using System.Text;
using Newtonsoft.Json.Linq;

namespace CampaignExport
{
    public class AdobeTokenClient
    {
        public string AccessToken { get; private set; }

        public DateTime ValidUntil { get; private set; }

        public void Connect(string clientId, string clientSecret)
        {
            StringBuilder sb = new StringBuilder();
            sb.Append("client_id=");
            sb.Append(clientId);
            sb.Append("&client_secret=");
            sb.Append(clientSecret);
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            sb.Append("&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk");

            HttpClient client = new HttpClient();
            HttpRequestMessage msg = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/token/v3");
            msg.Content = new StringContent(sb.ToString(), Encoding.UTF8, "application/x-www-form-urlencoded");
            HttpResponseMessage res = client.SendAsync(msg).Result;
            JObject o = JObject.Parse(res.Content.ReadAsStringAsync().Result);

            AccessToken = (string)o["access_token"];
            ValidUntil = DateTime.Now.AddHours(1);
        }
    }

    class Program
    {
        static int Main()
        {
            AdobeTokenClient adobe = new AdobeTokenClient();
            adobe.Connect(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            Console.WriteLine(adobe.AccessToken == null ? "not connected" : "connected until " + adobe.ValidUntil.ToShortTimeString());
            return adobe.AccessToken == null ? 1 : 0;
        }
    }
}

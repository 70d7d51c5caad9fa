using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Jose;
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
            sb.Append("&jwt_token=");
            sb.Append(GetJwt(clientId));

            HttpClient client = new HttpClient();
            HttpRequestMessage msg = new HttpRequestMessage(HttpMethod.Post, "https://ims-na1.adobelogin.com/ims/exchange/jwt");
            msg.Content = new StringContent(sb.ToString(), Encoding.UTF8, "application/x-www-form-urlencoded");
            HttpResponseMessage res = client.SendAsync(msg).Result;
            JObject o = JObject.Parse(res.Content.ReadAsStringAsync().Result);

            AccessToken = (string)o["access_token"];
            ValidUntil = DateTime.Now.AddHours(1);
        }

        private string GetJwt(string clientId)
        {
            // Certificate is exchanged every year in November, ask IT
            X509Certificate2 cert = new X509Certificate2(Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"), Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD"));

            Dictionary<string, object> claims = new Dictionary<string, object>();
            claims["exp"] = DateTimeOffset.Now.AddHours(1).ToUnixTimeSeconds();
            claims["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
            claims["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
            claims["aud"] = "https://ims-na1.adobelogin.com/c/" + clientId;
            claims["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true;

            return JWT.Encode(claims, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);
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

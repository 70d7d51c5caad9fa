using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Lamna.Security;
using Newtonsoft.Json.Linq;

namespace Lamna
{
    internal class Program
    {
        private static async Task Main(string[] args)
        {
            string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");

            string jwt;
            using (var certificate = new X509Certificate2("mycert.pfx", "password"))
            {
                jwt = certificate.SignAdobeJwt(
                    clientId,
                    organization,
                    Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                    "ent_user_sdk",
                    "ent_dataservices_sdk");
            }

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync(
                    "https://ims-na1.adobelogin.com/ims/exchange/jwt",
                    new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["client_id"] = clientId,
                        ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                        ["jwt_token"] = jwt,
                    }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                string accessToken = json["access_token"].Value<string>();
                Console.WriteLine("{0}: {1}", organization, accessToken.Substring(0, 7));
            }
        }
    }
}

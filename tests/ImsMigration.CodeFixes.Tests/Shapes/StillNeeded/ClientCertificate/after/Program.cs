using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Gateway
{
    public static class Program
    {
        public static async Task Main()
        {
            var certificate = new X509Certificate2("mycert.pfx", "password");
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            // Our own gateway wants the same certificate as client certificate
            using (var handler = new HttpClientHandler())
            {
                handler.ClientCertificates.Add(certificate);
                using (var gateway = new HttpClient(handler) { BaseAddress = new Uri("https://gateway.example.com/") })
                {
                    using (var ims = new HttpClient())
                    {
                        var response = await ims.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                        {
                            { "client_id", clientId },
                            { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                            { "grant_type", "client_credentials" },
                            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                            { "scope", "openid,AdobeID,user_management_sdk" },
                        }));
                        var token = JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString();
                        gateway.DefaultRequestHeaders.Add("X-Adobe-Token", token);
                        Console.WriteLine("{0} is ready, client certificate {1}", gateway.BaseAddress, certificate.Subject);
                    }
                }
            }
        }
    }
}

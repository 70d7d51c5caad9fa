using System;
using System.Collections.Generic;
using System.Net.Http;
#if NETFRAMEWORK
using System.Security.Cryptography.X509Certificates;
#endif
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace MultiTarget
{
    internal static class Program
    {
        private static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            using (var client = new HttpClient())
            {
#if NETFRAMEWORK
                System.Net.ServicePointManager.SecurityProtocol |= System.Net.SecurityProtocolType.Tls12;
#endif
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", clientId },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine(json["access_token"].ToString().Length);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Test.Automation
{
    public class ImsEnvironment
    {
        private ImsEnvironment(string host)
        {
            Host = host;
        }

        public static ImsEnvironment Production { get; } = new ImsEnvironment("ims-na1.adobelogin.com");

        public static ImsEnvironment Staging { get; } = new ImsEnvironment("ims-na1-stg1.adobelogin.com");

        public string Host { get; }

        public Uri JwtUri => new UriBuilder(Uri.UriSchemeHttps, Host) { Path = "ims/token/v3" }.Uri;
    }

    public static class Program
    {
        public static async Task Main(string[] args)
        {
            var environment = args.Length > 0 && args[0] == "stage" ? ImsEnvironment.Staging : ImsEnvironment.Production;
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync(environment.JwtUri, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", clientId },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine($"{environment.Host}: {json["access_token"].ToString().Length}");
            }
        }
    }
}

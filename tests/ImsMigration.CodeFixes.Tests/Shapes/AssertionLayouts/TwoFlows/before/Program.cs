using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Trey.Research
{
    class Program
    {
        static async Task<int> Main()
        {
            var users = await UserManagement.GetToken();
            var platform = await Platform.GetToken();
            Console.WriteLine("User Management: " + (users != null));
            Console.WriteLine("Experience Platform: " + (platform != null));
            return users != null && platform != null ? 0 : 1;
        }
    }

    static class UserManagement
    {
        public static async Task<string> GetToken()
        {
            var payload = new Dictionary<object, object>();
            payload.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 600);
            payload.Add("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"));
            payload.Add("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));
            payload.Add("aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            payload.Add("https://ims-na1.adobelogin.com/s/ent_user_sdk", true);

            var cert = new X509Certificate2("mycert.pfx", "password");
            var jwt = JWT.Encode(payload, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "jwt_token", jwt }
                }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                return (string)json["access_token"];
            }
        }
    }

    // Copied from above, other scope. One day somebody should clean this up.
    static class Platform
    {
        public static async Task<string> GetToken()
        {
            var payload = new Dictionary<object, object>();
            payload.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 600);
            payload.Add("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"));
            payload.Add("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));
            payload.Add("aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            payload.Add("https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", true);

            var cert = new X509Certificate2("mycert.pfx", "password");
            var jwt = JWT.Encode(payload, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "jwt_token", jwt }
                }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                return (string)json["access_token"];
            }
        }
    }
}

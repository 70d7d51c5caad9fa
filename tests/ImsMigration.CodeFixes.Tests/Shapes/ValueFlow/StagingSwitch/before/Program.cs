using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
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

        public Uri JwtUri => new UriBuilder(Uri.UriSchemeHttps, Host) { Path = "ims/exchange/jwt" }.Uri;

        public string Audience(string clientId) => $"https://{Host}/c/{clientId}";

        public string Metascope(string name) => $"https://{Host}/s/{name}";
    }

    public static class Program
    {
        public static async Task Main(string[] args)
        {
            var environment = args.Length > 0 && args[0] == "stage" ? ImsEnvironment.Staging : ImsEnvironment.Production;
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            var certificate = new X509Certificate2("mycert.pfx", "password");
            var jwt = JWT.Encode(
                new Dictionary<string, object>
                {
                    { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                    { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                    { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                    { "aud", environment.Audience(clientId) },
                    { environment.Metascope("ent_user_sdk"), true },
                },
                certificate.GetRSAPrivateKey(),
                JwsAlgorithm.RS256);

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync(environment.JwtUri, new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", clientId },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "jwt_token", jwt },
                }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine($"{environment.Host}: {json["access_token"].ToString().Length}");
            }
        }
    }
}

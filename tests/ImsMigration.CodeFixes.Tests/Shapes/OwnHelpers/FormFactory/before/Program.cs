using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Sixth.Avenue
{
    internal class AdobeIms
    {
        private static readonly HttpClient Client = new HttpClient();

        private readonly string _url;

        public AdobeIms(string url = "https://ims-na1.adobelogin.com/ims/exchange/jwt")
        {
            _url = url;
        }

        public async Task<string> Login()
        {
            var form = GetForm();
            var result = await Send(form);
            return (string)result["access_token"];
        }

        private async Task<JObject> Send(IDictionary<string, string> form)
        {
            var response = await Client.PostAsync(_url, new FormUrlEncodedContent(form));
            return JObject.Parse(await response.Content.ReadAsStringAsync());
        }

        private static IDictionary<string, string> GetForm()
        {
            var form = new Dictionary<string, string>();
            form["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            form["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            form["jwt_token"] = GetJwt();
            return form;
        }

        private static string GetJwt()
        {
            var claims = GetClaims();
            var certificate = new X509Certificate2("mycert.pfx", "password");
            return JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }

        private static IDictionary<string, object> GetClaims()
        {
            return new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
        }
    }

    internal static class Program
    {
        private static async Task<int> Main()
        {
            var token = await new AdobeIms().Login();
            Console.WriteLine(token ?? "-");
            return token == null ? 1 : 0;
        }
    }
}

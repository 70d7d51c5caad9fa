using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using System.Web;
using Jose;
using Newtonsoft.Json.Linq;

namespace Parnell.Aerospace
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            const string endpoint = "https://ims-na1.adobelogin.com/ims/exchange/jwt";

            NameValueCollection query = HttpUtility.ParseQueryString("");
            query.Add("client_id", clientId);
            query.Add("client_secret", secret);
            query.Add("jwt_token", CreateJwt(clientId));

            using (var client = new HttpClient())
            {
                var request = new HttpRequestMessage(HttpMethod.Post, $"{endpoint}?{query}");
                var response = await client.SendAsync(request);
                var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine(answer["access_token"].ToString().Length);
            }
        }

        private static string CreateJwt(string clientId)
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            return JWT.Encode(claims, new X509Certificate2("mycert.pfx", "password").GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

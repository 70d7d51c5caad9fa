using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using System.Web;
using Jose;
using Newtonsoft.Json.Linq;

namespace Wide.World.Importers
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var builder = new UriBuilder("https://ims-na1.adobelogin.com/ims/exchange/jwt");
            var parameters = HttpUtility.ParseQueryString(builder.Query);
            parameters["client_id"] = clientId;
            parameters["client_secret"] = secret;
            parameters["jwt_token"] = CreateJwt(clientId);
            builder.Query = parameters.ToString();

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync(builder.ToString(), null);
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

using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace Margies.TargetActivities
{
    internal class Program
    {
        private const string ImsBase = "https://ims-na1.adobelogin.com";
        private const string JwtExchange = ImsBase + "/ims/exchange/jwt/";

        private static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            string token = null;

            try
            {
                token = await RequestTokenAsync(clientId, clientSecret, CreateJwt(clientId));
            }
            catch (CryptographicException ex)
            {
                Console.WriteLine("The certificate cannot be used: " + ex.Message);
            }
            catch (HttpRequestException ex)
            {
                Console.WriteLine("IMS cannot be reached: " + ex.Message);
            }

            Console.WriteLine(token == null ? "Failed" : "Done");
            return token == null ? 1 : 0;
        }

        private static async Task<string> RequestTokenAsync(string clientId, string clientSecret, string jwt)
        {
            using (var client = new HttpClient())
            {
                var payload = "client_id=" + WebUtility.UrlEncode(clientId)
                    + "&client_secret=" + WebUtility.UrlEncode(clientSecret)
                    + "&jwt_token=" + WebUtility.UrlEncode(jwt);
                var request = new HttpRequestMessage(HttpMethod.Post, JwtExchange)
                {
                    Content = new StringContent(payload, Encoding.UTF8, "application/x-www-form-urlencoded")
                };

                var response = await client.SendAsync(request);
                var body = JObject.Parse(await response.Content.ReadAsStringAsync());
                return body.Value<string>("access_token");
            }
        }

        private static string CreateJwt(string clientId)
        {
            using (var certificate = new X509Certificate2("mycert.pfx", "password"))
            using (var rsa = certificate.GetRSAPrivateKey())
            {
                return JWT.Encode(
                    new Dictionary<string, object>
                    {
                        { "exp", DateTimeOffset.UtcNow.AddMinutes(20).ToUnixTimeSeconds() },
                        { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                        { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                        { "aud", ImsBase + "/c/" + clientId },
                        { ImsBase + "/s/ent_user_sdk", true },
                    },
                    rsa,
                    JwsAlgorithm.RS256);
            }
        }
    }
}

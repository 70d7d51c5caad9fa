using System;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Margies.TargetActivities
{
    internal class Program
    {
        private const string ImsBase = "https://ims-na1.adobelogin.com";
        private const string JwtExchange = ImsBase + "/ims/token/v3";

        private static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            string token = null;

            try
            {
                token = await RequestTokenAsync(clientId, clientSecret);
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

        private static async Task<string> RequestTokenAsync(string clientId, string clientSecret)
        {
            using (var client = new HttpClient())
            {
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                var payload = "client_id=" + WebUtility.UrlEncode(clientId)
                    + "&client_secret=" + WebUtility.UrlEncode(clientSecret)
                    + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";
                var request = new HttpRequestMessage(HttpMethod.Post, JwtExchange)
                {
                    Content = new StringContent(payload, Encoding.UTF8, "application/x-www-form-urlencoded")
                };

                var response = await client.SendAsync(request);
                var body = JObject.Parse(await response.Content.ReadAsStringAsync());
                return body.Value<string>("access_token");
            }
        }
    }
}

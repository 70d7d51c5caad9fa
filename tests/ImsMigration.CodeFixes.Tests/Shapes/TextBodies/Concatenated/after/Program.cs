using System;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace StockReport
{
    class Program
    {
        private static string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        private static string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

        static void Main(string[] args)
        {
            RunAsync().Wait();
        }

        static async Task RunAsync()
        {
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            string body = "client_id=" + clientId + "&client_secret=" + clientSecret + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";

            using (var client = new HttpClient())
            {
                var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", content);
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                if (json["access_token"] == null)
                    throw new Exception("No access_token in: " + json);

                Console.WriteLine("expires_in = " + json["expires_in"]);
            }
        }
    }
}

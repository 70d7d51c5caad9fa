using System;
using System.Threading.Tasks;
using Flurl.Http;
using Newtonsoft.Json.Linq;

namespace ContentAutomation
{
    internal static class Program
    {
        private static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            try
            {
                var answer = await "https://ims-na1.adobelogin.com/ims/token/v3"
                    .WithTimeout(30)
                    .PostUrlEncodedAsync(new
                    {
                        client_id = clientId,
                        client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                        grant_type = "client_credentials",
                        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                        scope = "openid,AdobeID,user_management_sdk",
                    })
                    .ReceiveString();

                Console.WriteLine("Token: " + JObject.Parse(answer)["access_token"].ToString().Substring(0, 8) + "...");
                return 0;
            }
            catch (FlurlHttpException ex)
            {
                Console.WriteLine("Adobe answered {0}: {1}", ex.StatusCode, await ex.GetResponseStringAsync());
                return 1;
            }
        }
    }
}

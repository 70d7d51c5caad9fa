using System;
using System.Threading.Tasks;
using Flurl.Http;
using Newtonsoft.Json.Linq;

namespace Adatum
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var url = "https://ims-na1.adobelogin.com/ims/token/v3";
            var response = await url
                .PostUrlEncodedAsync(new
                {
                    client_id = clientId,
                    client_secret = secret,
                    grant_type = "client_credentials",
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    scope = "openid,AdobeID,user_management_sdk",
                });
            Console.WriteLine(JObject.Parse(await response.GetStringAsync())["access_token"].ToString().Length);
        }
    }
}

using System;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;
using Newtonsoft.Json.Linq;

namespace Woodgrove.Bank
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var answer = await "https://ims-na1.adobelogin.com"
                .AppendPathSegment("ims/token/v3")
                .PostUrlEncodedAsync(new
                {
                    client_id = clientId,
                    client_secret = secret,
                    grant_type = "client_credentials",
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    scope = "openid,AdobeID,user_management_sdk"
                })
                .ReceiveString();
            Console.WriteLine(JObject.Parse(answer)["access_token"].ToString().Length);
        }
    }
}

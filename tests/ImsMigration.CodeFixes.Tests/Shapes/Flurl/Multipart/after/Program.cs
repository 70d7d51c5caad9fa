using System;
using System.Threading.Tasks;
using Flurl;
using Flurl.Http;
using Newtonsoft.Json.Linq;

namespace Blue.Yonder
{
    public class Program
    {
        private const string ImsHost = "https://ims-na1.adobelogin.com";

        public static async Task Main(string[] args)
        {
            string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            string json = await ImsHost
                .AppendPathSegment("ims/token/v3")
                .PostMultipartAsync(mp => mp
                    .AddString("client_id", clientId)
                    .AddString("client_secret", clientSecret)
                    .AddString("grant_type", "client_credentials")
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    .AddString("scope", "openid,AdobeID,user_management_sdk"))
                .ReceiveString();

            Console.WriteLine("expires_in: " + JObject.Parse(json).Value<long>("expires_in"));
        }
    }
}

using System;
using System.Net;
using Newtonsoft.Json.Linq;

namespace Trey.Research
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            using (var client = new WebClient())
            {
                var url = "https://ims-na1.adobelogin.com/ims/token/v3";
                client.Headers["Content-Type"] = "application/x-www-form-urlencoded";
                var answer = client.UploadString(url, "client_id=" + Uri.EscapeDataString(clientId)
                    + "&client_secret=" + Uri.EscapeDataString(secret)
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk");
                Console.WriteLine(JObject.Parse(answer)["access_token"].ToString().Length);
            }
        }
    }
}

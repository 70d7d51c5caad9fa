using System;
using System.Net;
using Newtonsoft.Json.Linq;

namespace First.Up
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            string body = "client_id=" + Uri.EscapeDataString(clientId)
                + "&client_secret=" + Uri.EscapeDataString(secret)
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";

            using (var client = new WebClient())
            {
                // Adobe takes nothing else
                client.Headers.Add("Content-Type", "application/x-www-form-urlencoded");
                string answer = client.UploadString("https://ims-na1.adobelogin.com/ims/token/v3", body);
                Console.WriteLine(JObject.Parse(answer)["expires_in"]);
            }
        }
    }
}

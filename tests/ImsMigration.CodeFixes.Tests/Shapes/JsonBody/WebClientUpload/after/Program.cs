using System;
using System.Net;

namespace Best.For.You
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            using (var client = new WebClient())
            {
                client.Headers[HttpRequestHeader.ContentType] = "application/x-www-form-urlencoded";
                client.Headers[HttpRequestHeader.Accept] = "application/json";
                var payload = "client_id=" + Uri.EscapeDataString(clientId)
                    + "&client_secret=" + Uri.EscapeDataString(secret)
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";
                var answer = client.UploadString("https://ims-na1.adobelogin.com/ims/token/v3", "POST", payload);
                Console.WriteLine(answer.Length);
            }
        }
    }
}

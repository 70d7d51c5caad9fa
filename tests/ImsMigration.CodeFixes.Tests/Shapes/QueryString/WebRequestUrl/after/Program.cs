using System;
using System.IO;
using System.Net;
using Newtonsoft.Json.Linq;

namespace Southridge.Video
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            HttpWebRequest request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/token/v3");
            request.Method = "POST";
            request.Accept = "application/json";

            request.ContentType = "application/x-www-form-urlencoded";
            using (var writer = new StreamWriter(request.GetRequestStream()))
            {
                writer.Write("client_id=" + Uri.EscapeDataString(clientId)
                    + "&client_secret=" + Uri.EscapeDataString(secret)
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk");
            }

            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream()))
            {
                Console.WriteLine(JObject.Parse(reader.ReadToEnd())["access_token"].ToString().Length);
            }
        }
    }
}

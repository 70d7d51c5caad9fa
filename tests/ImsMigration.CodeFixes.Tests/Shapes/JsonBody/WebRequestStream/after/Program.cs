using System;
using System.IO;
using System.Net;
using System.Text;

namespace School.Of.Fine.Art
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/token/v3");
            request.Method = "POST";
            request.ContentType = "application/x-www-form-urlencoded";

            using (var writer = new StreamWriter(request.GetRequestStream()))
            {
                string form = "client_id=" + Uri.EscapeDataString(clientId)
                    + "&client_secret=" + Uri.EscapeDataString(secret)
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";
                writer.Write(form);
            }

            using (var response = (HttpWebResponse)request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream()))
            {
                Console.WriteLine(reader.ReadToEnd().Length);
            }
        }
    }
}

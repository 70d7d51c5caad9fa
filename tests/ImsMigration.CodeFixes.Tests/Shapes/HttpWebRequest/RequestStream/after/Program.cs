using System;
using System.IO;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace City.Power.Light
{
    class Program
    {
        static int Main(string[] args)
        {
            string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            HttpWebRequest request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/token/v3");
            request.Method = "POST";
            request.ContentType = "application/x-www-form-urlencoded";
            request.Accept = "application/json";

            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            string postData = "client_id=" + clientId + "&client_secret=" + clientSecret + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";
            byte[] data = Encoding.UTF8.GetBytes(postData);
            request.ContentLength = data.Length;
            using (Stream stream = request.GetRequestStream())
            {
                stream.Write(data, 0, data.Length);
            }

            try
            {
                using (HttpWebResponse response = (HttpWebResponse)request.GetResponse())
                using (StreamReader reader = new StreamReader(response.GetResponseStream()))
                {
                    JObject token = JObject.Parse(reader.ReadToEnd());
                    Console.WriteLine("Got a token, valid for {0}", token["expires_in"]);
                    return token["access_token"] == null ? 1 : 0;
                }
            }
            catch (WebException e)
            {
                Console.WriteLine("No token: " + e.Message);
                return 1;
            }
        }
    }
}

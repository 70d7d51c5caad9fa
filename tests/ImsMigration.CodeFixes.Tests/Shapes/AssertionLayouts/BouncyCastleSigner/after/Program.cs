using System;
using System.Collections.Specialized;
using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Consolidated.Messenger
{
    public static class Program
    {
        public static int Main(string[] args)
        {
            NameValueCollection form = new NameValueCollection();
            form.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            form.Add("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            form.Add("grant_type", "client_credentials");
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            form.Add("scope", "openid,AdobeID,user_management_sdk");

            try
            {
                using (WebClient client = new WebClient())
                {
                    byte[] answer = client.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", form);
                    string token = (string)JObject.Parse(Encoding.UTF8.GetString(answer))["access_token"];
                    Console.WriteLine(token.Length + " characters");
                    return 0;
                }
            }
            catch (WebException e)
            {
                Console.WriteLine(e.Message);
                return 1;
            }
        }
    }
}

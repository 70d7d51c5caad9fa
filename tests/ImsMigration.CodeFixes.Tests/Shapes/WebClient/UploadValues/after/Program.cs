using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace AdobeImporter
{
    class Program
    {
        static int Main(string[] args)
        {
            try
            {
                Dictionary<string, object> token = Login();
                Console.WriteLine("Logged in, expires in " + token["expires_in"]);
                return token.ContainsKey("access_token") ? 0 : 1;
            }
            catch (WebException ex)
            {
                if (ex.Response != null)
                {
                    using (StreamReader reader = new StreamReader(ex.Response.GetResponseStream()))
                        Console.WriteLine("Error: " + reader.ReadToEnd());
                }
                else
                {
                    Console.WriteLine("Error: " + ex.Message);
                }
                return 1;
            }
        }

        private static Dictionary<string, object> Login()
        {
            ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;

            using (WebClient wc = new WebClient())
            {
                NameValueCollection values = new NameValueCollection()
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" }
                };
                byte[] response = wc.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", "POST", values);
                return JsonConvert.DeserializeObject<Dictionary<string, object>>(Encoding.UTF8.GetString(response));
            }
        }
    }
}

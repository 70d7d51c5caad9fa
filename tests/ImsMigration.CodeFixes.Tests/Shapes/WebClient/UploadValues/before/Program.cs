using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.IO;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Jose;
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
                    { "jwt_token", CreateToken() }
                };
                byte[] response = wc.UploadValues("https://ims-na1.adobelogin.com/ims/exchange/jwt", "POST", values);
                return JsonConvert.DeserializeObject<Dictionary<string, object>>(Encoding.UTF8.GetString(response));
            }
        }

        private static string CreateToken()
        {
            Dictionary<string, object> payload = new Dictionary<string, object>();
            payload["exp"] = (long)(DateTime.UtcNow.AddMinutes(30) - new DateTime(1970, 1, 1)).TotalSeconds;
            payload["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
            payload["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
            payload["aud"] = "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            payload["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true;

            X509Certificate2 certificate = new X509Certificate2(Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"), Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD"));
            return JWT.Encode(payload, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Jose;
using Newtonsoft.Json.Linq;

namespace City.Power.Light
{
    class Program
    {
        static int Main(string[] args)
        {
            string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            string jwtToken = GetJwtToken(clientId);

            HttpWebRequest request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/exchange/jwt");
            request.Method = "POST";
            request.ContentType = "application/x-www-form-urlencoded";
            request.Accept = "application/json";

            string postData = "client_id=" + clientId + "&client_secret=" + clientSecret + "&jwt_token=" + jwtToken;
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

        private static string GetJwtToken(string clientId)
        {
            X509Certificate2 cert = new X509Certificate2("mycert.pfx", "password", X509KeyStorageFlags.Exportable);

            Dictionary<object, object> payload = new Dictionary<object, object>();
            payload.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 600);
            payload.Add("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"));
            payload.Add("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));
            payload.Add("aud", "https://ims-na1.adobelogin.com/c/" + clientId);
            payload.Add("https://ims-na1.adobelogin.com/s/ent_user_sdk", true);

            return JWT.Encode(payload, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

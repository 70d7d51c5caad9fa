using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Jose;
using Newtonsoft.Json.Linq;

namespace Southridge.Video
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            HttpWebRequest request = (HttpWebRequest)WebRequest.Create("https://ims-na1.adobelogin.com/ims/exchange/jwt?client_id=" + clientId + "&client_secret=" + secret + "&jwt_token=" + CreateJwt(clientId));
            request.Method = "POST";
            request.ContentLength = 0;
            request.Accept = "application/json";

            using (var response = request.GetResponse())
            using (var reader = new StreamReader(response.GetResponseStream()))
            {
                Console.WriteLine(JObject.Parse(reader.ReadToEnd())["access_token"].ToString().Length);
            }
        }

        private static string CreateJwt(string clientId)
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            return JWT.Encode(claims, new X509Certificate2("mycert.pfx", "password").GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

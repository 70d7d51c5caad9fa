using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Jose;
using Newtonsoft.Json.Linq;

namespace First.Up
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            string boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
            string body = "--" + boundary + "\r\n" +
                "Content-Disposition: form-data; name=\"client_id\"\r\n\r\n" + clientId + "\r\n" +
                "--" + boundary + "\r\n" +
                "Content-Disposition: form-data; name=\"client_secret\"\r\n\r\n" + secret + "\r\n" +
                "--" + boundary + "\r\n" +
                "Content-Disposition: form-data; name=\"jwt_token\"\r\n\r\n" + CreateJwt(clientId) + "\r\n" +
                "--" + boundary + "--\r\n";

            using (var client = new WebClient())
            {
                // Adobe takes nothing else
                client.Headers.Add("Content-Type", "multipart/form-data; boundary=" + boundary);
                string answer = client.UploadString("https://ims-na1.adobelogin.com/ims/exchange/jwt", body);
                Console.WriteLine(JObject.Parse(answer)["expires_in"]);
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

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Jose;

namespace Liberty.Delightful
{
    public static class Program
    {
        public static void Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var boundary = Guid.NewGuid().ToString();
            var content = new StringContent($"--{boundary}\r\nContent-Disposition: form-data; name=\"client_id\"\r\n\r\n{clientId}\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"client_secret\"\r\n\r\n{secret}\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"jwt_token\"\r\n\r\n{CreateJwt(clientId)}\r\n--{boundary}--", Encoding.UTF8);
            content.Headers.Remove("Content-Type");
            content.Headers.Add("Content-Type", $"multipart/form-data; boundary={boundary}");

            var client = new HttpClient();
            var response = client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content).GetAwaiter().GetResult();
            response.EnsureSuccessStatusCode();
            Console.WriteLine(response.StatusCode);
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

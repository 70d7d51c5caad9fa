using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;

namespace Southridge.Video
{
    internal class Program
    {
        private static async Task Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var answer = await AdobeRequests.RequestTokenAsync(id, secret, CreateAssertion(id));
            Console.WriteLine(answer["access_token"].ToString().Length + " characters");
        }

        private static string CreateAssertion(string clientId)
        {
            var claims = new SortedDictionary<string, object>
            {
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
            };
            using (var certificate = X509CertificateLoader.LoadPkcs12FromFile("mycert.pfx", "password"))
            using (RSA rsa = certificate.GetRSAPrivateKey())
            {
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }
    }
}

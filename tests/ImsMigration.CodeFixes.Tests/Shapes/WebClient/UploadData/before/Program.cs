using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;

namespace Liberty.Delightful
{
    public static class Program
    {
        public static async Task Main(string[] args)
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            var postData = "client_id=" + id;
            postData += "&client_secret=" + secret;
            postData += "&jwt_token=" + GenerateJWT(id);
            var bytes = Encoding.UTF8.GetBytes(postData);

            using (var web = new WebClient())
            {
                web.Headers.Add("Content-Type", "application/x-www-form-urlencoded");
                web.Headers.Add("Cache-Control", "no-cache");
                var answer = await web.UploadDataTaskAsync(new Uri("https://ims-na1.adobelogin.com/ims/exchange/jwt/"), "POST", bytes);
                using (var json = JsonDocument.Parse(answer))
                {
                    Console.WriteLine(json.RootElement.GetProperty("access_token").GetString().Length);
                }
            }
        }

        private static string GenerateJWT(string clientId)
        {
            using (var key = LoadKey("private.key"))
            {
                var claims = new Dictionary<string, object>()
                {
                    { "exp", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() },
                    { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                    { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                    { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                    { "https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", true }
                };
                return JWT.Encode(claims, key, JwsAlgorithm.RS256);
            }
        }

        private static RSA LoadKey(string path)
        {
            using (var text = new StreamReader(path))
            {
                var parameters = (RsaPrivateCrtKeyParameters)new PemReader(text).ReadObject();
                return RSA.Create(DotNetUtilities.ToRSAParameters(parameters));
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
#if NETFRAMEWORK
using System.Security.Cryptography.X509Certificates;
#endif
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace MultiTarget
{
    internal static class Program
    {
        private static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var jwt = CreateJwt(clientId);
#if DEBUG
            Console.WriteLine(jwt);
#endif
            using (var client = new HttpClient())
            {
#if NETFRAMEWORK
                System.Net.ServicePointManager.SecurityProtocol |= System.Net.SecurityProtocolType.Tls12;
#endif
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", clientId },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "jwt_token", jwt },
                }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());
                Console.WriteLine(json["access_token"].ToString().Length);
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

#if NETFRAMEWORK
            using (var certificate = new X509Certificate2("mycert.pfx", "password"))
            using (var rsa = certificate.GetRSAPrivateKey())
            {
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
#else
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
#endif
        }
    }
}

using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using RestEase;

namespace Nod.Publishers
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var data = new Dictionary<string, object>
            {
                { "client_id", clientId },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "jwt_token", JwtFor(clientId) }
            };

            IAdobeIdentity api = RestClient.For<IAdobeIdentity>("https://ims-na1.adobelogin.com");
            AdobeToken token = await api.ExchangeAsync(data);
            Console.WriteLine("{0} {1}...", token.TokenType, token.AccessToken.Substring(0, 4));
        }

        private static string JwtFor(string clientId)
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            var certificate = new X509Certificate2("mycert.pfx", "password");

            return JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

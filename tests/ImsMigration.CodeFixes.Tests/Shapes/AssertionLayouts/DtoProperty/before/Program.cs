using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Relecloud.Adobe.Models;

namespace Relecloud.Adobe
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var claims = new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds(),
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true
            };
            var certificate = new X509Certificate2("mycert.pfx", "password");

            using (var httpClient = new HttpClient())
            {
                var tokenClient = new TokenClient(httpClient);
                var answer = await tokenClient.ExchangeJwtAsync(new JwtTokenRequest
                {
                    ClientId = clientId,
                    ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    JwtToken = JwtBuilder.Build(claims, certificate)
                });

                Console.WriteLine($"{answer.TokenType} {answer.AccessToken.Substring(0, 4)}...");
            }
        }
    }
}

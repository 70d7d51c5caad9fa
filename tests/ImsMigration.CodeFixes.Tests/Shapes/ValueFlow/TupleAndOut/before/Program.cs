using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;

namespace Humble.Bundles
{
    internal class Program
    {
        private static async Task<int> Main(string[] args)
        {
            ReadKey(out var key, out var thumbprint);
            var (jwt, validUntil) = CreateJwt(key, TimeSpan.FromMinutes(5));
            Console.WriteLine("JWT of certificate {0} is valid until {1:t}", thumbprint.Substring(0, 4), validUntil);

            var (ok, answer) = await Exchange(jwt);
            if (!ok)
            {
                Console.WriteLine(answer);
                return 1;
            }

            Console.WriteLine(answer.Length);
            return 0;
        }

        private static void ReadKey(out RSA key, out string thumbprint)
        {
            var certificate = new X509Certificate2("mycert.pfx", "password");
            key = certificate.GetRSAPrivateKey();
            thumbprint = certificate.Thumbprint;
        }

        private static (string Jwt, DateTimeOffset ValidUntil) CreateJwt(RSA key, TimeSpan validity)
        {
            var validUntil = DateTimeOffset.UtcNow + validity;
            var claims = new Dictionary<string, object>
            {
                ["exp"] = validUntil.ToUnixTimeSeconds(),
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            };
            return (JWT.Encode(claims, key, JwsAlgorithm.RS256), validUntil);
        }

        private static async Task<(bool Ok, string Answer)> Exchange(string jwt)
        {
            using var client = new HttpClient();
            var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["client_secret"] = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                ["jwt_token"] = jwt,
            }));
            var text = await response.Content.ReadAsStringAsync();
            return JsonDocument.Parse(text).RootElement.TryGetProperty("access_token", out var token) ? (true, token.GetString()) : (false, text);
        }
    }
}

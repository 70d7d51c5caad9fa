using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Jose;

namespace TokenFetcher
{
    class Program
    {
        static int Main(string[] args)
        {
            var env = Environment.GetEnvironmentVariables();

            // 1. sign
            var cert = new X509Certificate2((string)env["ADOBE_CERTIFICATE_FILE"], (string)env["ADOBE_CERTIFICATE_PASSWORD"]);
            var claims = new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 300,
                ["iss"] = env["ADOBE_ORG_ID"],
                ["sub"] = env["ADOBE_TECHNICAL_ACCOUNT_ID"],
                ["aud"] = $"https://ims-na1.adobelogin.com/c/{env["ADOBE_CLIENT_ID"]}",
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            };
            var signed = JWT.Encode(claims, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);

            // 2. exchange
            var content = new FormUrlEncodedContent(new[]
            {
                new KeyValuePair<string, string>("client_id", (string)env["ADOBE_CLIENT_ID"]),
                new KeyValuePair<string, string>("client_secret", (string)env["ADOBE_CLIENT_SECRET"]),
                new KeyValuePair<string, string>("jwt_token", signed),
            });
            var answer = new HttpClient().PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", content).Result.Content.ReadAsStringAsync().Result;

            // 3. use
            var match = Regex.Match(answer, "\"access_token\":\"([^\"]+)\"");
            if (!match.Success)
            {
                Console.WriteLine(answer);
                return 1;
            }

            Console.WriteLine("token length " + match.Groups[1].Length);
            return 0;
        }
    }
}

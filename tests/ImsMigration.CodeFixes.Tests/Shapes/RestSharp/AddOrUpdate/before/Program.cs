using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace RetryingLogin
{
    public class Program
    {
        public static async Task<int> Main(string[] args)
        {
            var client = new RestClient("https://ims-na1.adobelogin.com/ims/exchange/jwt");
            var request = new RestRequest();
            request.AddOrUpdateParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            request.AddOrUpdateParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));

            for (var attempt = 1; attempt <= 3; attempt++)
            {
                // The assertion must be fresh: it is only good for one minute
                request.AddOrUpdateParameter("jwt_token", Sign(TimeSpan.FromMinutes(1)));
                var response = await client.ExecutePostAsync(request, CancellationToken.None);

                if (response.StatusCode == HttpStatusCode.OK)
                {
                    Console.WriteLine("Token received at attempt {0}: {1}", attempt, JObject.Parse(response.Content)["token_type"]);
                    return 0;
                }

                Console.WriteLine("Attempt {0}: {1} {2}", attempt, response.StatusCode, response.Content);
                if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
                    break;

                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }

            return 1;
        }

        private static string Sign(TimeSpan validity)
        {
            using (var cert = new X509Certificate2(Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"), Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD")))
            {
                var payload = new Dictionary<string, object>
                {
                    { "exp", DateTimeOffset.UtcNow.Add(validity).ToUnixTimeSeconds() },
                    { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                    { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                    { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                };
                return JWT.Encode(payload, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);
            }
        }
    }
}

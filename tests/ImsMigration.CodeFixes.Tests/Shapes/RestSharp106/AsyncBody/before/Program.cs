using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json;
using RestSharp;

namespace BestForYou.Organics
{
    public class Program
    {
        public static async Task<int> Main(string[] args)
        {
            var response = await RequestTokenAsync(CancellationToken.None);
            if (!response.IsSuccessful)
            {
                Console.WriteLine($"{response.StatusCode}: {response.Content}");
                return 1;
            }

            dynamic answer = JsonConvert.DeserializeObject(response.Content);
            Console.WriteLine($"Token type {answer.token_type}");
            return answer.access_token == null ? 1 : 0;
        }

        private static Task<IRestResponse> RequestTokenAsync(CancellationToken cancellationToken)
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest("ims/exchange/jwt", Method.POST);
            request.AddHeader("content-type", "application/x-www-form-urlencoded");
            request.AddParameter("application/x-www-form-urlencoded", $"client_id={clientId}&client_secret={clientSecret}&jwt_token={Jwt(clientId)}", ParameterType.RequestBody);
            return client.ExecuteAsync(request, cancellationToken);
        }

        private static string Jwt(string clientId)
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", $"https://ims-na1.adobelogin.com/c/{clientId}" },
                { "https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", true },
            };
            var certificate = new X509Certificate2("mycert.pfx", "password");
            return JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

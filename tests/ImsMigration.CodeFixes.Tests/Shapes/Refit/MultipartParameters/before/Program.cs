using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;
using Refit;

namespace ReactorClient
{
    public interface IAdobeIms
    {
        [Multipart]
        [Post("/jwt")]
        Task<string> GetToken([AliasAs("client_id")] string clientId, [AliasAs("client_secret")] string clientSecret, [AliasAs("jwt_token")] string jwtToken);
    }

    public class AuthService
    {
        private readonly IAdobeIms _ims;

        public AuthService(IAdobeIms ims)
        {
            _ims = ims;
        }

        public async Task<string> AuthenticateAsync(string clientId, string clientSecret)
        {
            var jwtToken = CreateJwtToken(clientId);
            var json = await _ims.GetToken(clientId, clientSecret, jwtToken);
            return JObject.Parse(json)["access_token"].ToString();
        }

        private static string CreateJwtToken(string clientId)
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", true },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
            };

            var certificate = new X509Certificate2("mycert.pfx", "password");
            return JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }

    public static class Program
    {
        public static async Task Main()
        {
            var http = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/ims/exchange") };
            var auth = new AuthService(RestService.For<IAdobeIms>(http));

            var token = await auth.AuthenticateAsync(
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            Console.WriteLine("Bearer " + token.Substring(0, 6) + "...");
        }
    }
}

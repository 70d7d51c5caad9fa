using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;

namespace AdobeFeed
{
    public class TokenService
    {
        private const string TokenUrl = "https://ims-na1.adobelogin.com/ims/exchange/jwt/";

        private readonly HttpClient _http = new HttpClient();

        public async Task<string> GetToken(string clientId, string clientSecret)
        {
            var request = new HttpRequestMessage(
                HttpMethod.Post,
                TokenUrl + "?client_id=" + clientId + "&client_secret=" + Uri.EscapeDataString(clientSecret) + "&jwt_token=" + Jwt(clientId));
            request.Headers.Add("Accept", "application/json");

            var response = await _http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode)
            {
                throw new Exception($"{(int)response.StatusCode} {response.ReasonPhrase}: {body}");
            }

            return JObject.Parse(body).Value<string>("access_token");
        }

        private static string Jwt(string clientId)
        {
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(
                    new Dictionary<string, object>
                    {
                        { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                        { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                        { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                        { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                        { "https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", true },
                    },
                    rsa,
                    JwsAlgorithm.RS256);
            }
        }
    }

    public static class Program
    {
        public static async Task Main()
        {
            var token = await new TokenService().GetToken(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            Console.WriteLine(token.Substring(0, 9));
        }
    }
}

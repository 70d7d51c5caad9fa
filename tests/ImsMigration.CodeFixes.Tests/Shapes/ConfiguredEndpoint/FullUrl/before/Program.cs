using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Tasks;
using Jose;
using Microsoft.Extensions.Configuration;

namespace Contoso.People
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            var configuration = new ConfigurationBuilder()
                .SetBasePath(Directory.GetCurrentDirectory())
                .AddJsonFile("appsettings.json", optional: false)
                .Build();

            using (var http = new HttpClient())
            {
                var token = await new TokenRequester(http, configuration).RequestAsync();
                Console.WriteLine($"{configuration["Adobe:ApiUrl"]} can be called with {token.Substring(0, 8)}...");
            }
        }
    }

    public class TokenRequester
    {
        private readonly HttpClient _http;
        private readonly string _tokenUrl;

        public TokenRequester(HttpClient http, IConfiguration configuration)
        {
            _http = http;
            _tokenUrl = configuration["Adobe:TokenUrl"];
        }

        public async Task<string> RequestAsync()
        {
            var fields = new Dictionary<string, string>
            {
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "jwt_token", CreateJwt() },
            };
            using (var response = await _http.PostAsync(_tokenUrl, new FormUrlEncodedContent(fields)))
            {
                response.EnsureSuccessStatusCode();
                var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return json.RootElement.GetProperty("access_token").GetString();
            }
        }

        private static string CreateJwt()
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };

            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText("private.key"));
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }
    }
}

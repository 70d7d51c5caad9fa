using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
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
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" },
            };
            using (var response = await _http.PostAsync(_tokenUrl, new FormUrlEncodedContent(fields)))
            {
                response.EnsureSuccessStatusCode();
                var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
                return json.RootElement.GetProperty("access_token").GetString();
            }
        }
    }
}

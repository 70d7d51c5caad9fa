using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace AdobeJobs
{
    public static class HttpClientNames
    {
        public const string Ims = "adobe-ims";
    }

    public class Startup
    {
        public void ConfigureServices(IServiceCollection services)
        {
            services.AddHttpClient(HttpClientNames.Ims, client =>
            {
                client.BaseAddress = new Uri("https://ims-na1.adobelogin.com");
                client.Timeout = TimeSpan.FromSeconds(20);
            });
            services.AddTransient<TokenJob>();
        }
    }

    public class TokenJob
    {
        private readonly IHttpClientFactory httpClientFactory;

        public TokenJob(IHttpClientFactory httpClientFactory)
        {
            this.httpClientFactory = httpClientFactory;
        }

        public async Task<bool> RunAsync()
        {
            var client = httpClientFactory.CreateClient(HttpClientNames.Ims);
            var body = new Dictionary<string, string>
            {
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "jwt_token", BuildJwt() },
            };

            using (var response = await client.PostAsync("/ims/exchange/jwt", new FormUrlEncodedContent(body)))
            {
                var text = await response.Content.ReadAsStringAsync();
                Console.WriteLine("IMS: {0}", (int)response.StatusCode);
                return response.IsSuccessStatusCode && text.Contains("access_token");
            }
        }

        // No JWT package on the servers, so by hand: header.payload.signature, each base64url
        private static string BuildJwt()
        {
            var header = JsonSerializer.Serialize(new { alg = "RS256", typ = "JWT" });
            var payload = JsonSerializer.Serialize(new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 600,
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["https://ims-na1.adobelogin.com/s/ent_dataservices_sdk"] = true,
            });

            var unsigned = Base64Url(Encoding.UTF8.GetBytes(header)) + "." + Base64Url(Encoding.UTF8.GetBytes(payload));
            using (var rsa = RSA.Create())
            {
                rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));
                var signature = rsa.SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                return unsigned + "." + Base64Url(signature);
            }
        }

        private static string Base64Url(byte[] bytes)
        {
            return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        }
    }

    public static class Program
    {
        public static async Task<int> Main()
        {
            var services = new ServiceCollection();
            new Startup().ConfigureServices(services);
            using (var provider = services.BuildServiceProvider())
            {
                return await provider.GetRequiredService<TokenJob>().RunAsync() ? 0 : 1;
            }
        }
    }
}

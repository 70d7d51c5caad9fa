using System;
using System.Collections.Generic;
using System.Net.Http;
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
                { "grant_type", "client_credentials" },
                // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session" },
            };

            using (var response = await client.PostAsync("/ims/token/v3", new FormUrlEncodedContent(body)))
            {
                var text = await response.Content.ReadAsStringAsync();
                Console.WriteLine("IMS: {0}", (int)response.StatusCode);
                return response.IsSuccessStatusCode && text.Contains("access_token");
            }
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

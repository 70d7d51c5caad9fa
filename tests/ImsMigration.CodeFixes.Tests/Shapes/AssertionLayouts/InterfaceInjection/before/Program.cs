using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Munson.Adobe
{
    public static class Program
    {
        public static async Task Main()
        {
            using (var provider = BuildServices())
            {
                var token = await provider.GetRequiredService<IAccessTokenSource>().GetAccessTokenAsync();
                var options = provider.GetRequiredService<IOptions<AdobeOptions>>().Value;

                Console.WriteLine("Signed in to {0} with a token of {1} characters.", options.OrganizationId, token.Length);
            }
        }

        private static ServiceProvider BuildServices()
        {
            var services = new ServiceCollection();

            services.Configure<AdobeOptions>(options =>
            {
                options.ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                options.ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
                options.OrganizationId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
                options.TechnicalAccountId = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
                options.PrivateKeyPath = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE");
            });

            // Key and JWT live as long as the application
            services.AddSingleton<IPrivateKeySource, FilePrivateKeySource>();
            services.AddSingleton<IJwtFactory, JwtFactory>();

            services.AddHttpClient<IAccessTokenSource, ImsAccessTokenSource>(client =>
                client.BaseAddress = new Uri("https://ims-na1.adobelogin.com/"));

            return services.BuildServiceProvider();
        }
    }
}

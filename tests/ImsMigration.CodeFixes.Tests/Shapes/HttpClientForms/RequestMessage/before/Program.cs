using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Acme.Marketing.Adobe
{
    public static class Program
    {
        public static async Task Main()
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton(AdobeSettings.FromEnvironment());
            services.AddTransient<IAssertionFactory, AssertionFactory>();
            services.AddHttpClient<IImsTokenService, ImsTokenService>();

            using (var provider = services.BuildServiceProvider())
            {
                var settings = provider.GetRequiredService<AdobeSettings>();
                var token = await provider.GetRequiredService<IImsTokenService>().GetTokenAsync(CancellationToken.None);

                Console.WriteLine("x-gw-ims-org-id: " + settings.OrganizationId);
                Console.WriteLine("Authorization: Bearer " + token.AccessToken.Substring(0, 8) + "...");
            }
        }
    }
}

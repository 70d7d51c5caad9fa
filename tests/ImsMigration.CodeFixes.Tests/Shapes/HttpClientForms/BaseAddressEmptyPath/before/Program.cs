using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Wingtip.AdobeBridge
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            var services = new ServiceCollection();

            // One client per Adobe service. The addresses are complete, the callers post to "".
            services.AddHttpClient("ims", c => c.BaseAddress = new Uri("https://ims-na1.adobelogin.com/ims/exchange/jwt"));
            services.AddHttpClient("umapi", c => c.BaseAddress = new Uri("https://usermanagement.adobe.io/v2/usermanagement/"));
            services.AddSingleton<JwtSigner>();
            services.AddSingleton<TokenStore>();

            var provider = services.BuildServiceProvider();
            var token = await provider.GetRequiredService<TokenStore>().GetAsync();
            Console.WriteLine("Ready to call {0} with {1}...",
                provider.GetRequiredService<IHttpClientFactory>().CreateClient("umapi").BaseAddress,
                token.Substring(0, 5));
        }
    }
}

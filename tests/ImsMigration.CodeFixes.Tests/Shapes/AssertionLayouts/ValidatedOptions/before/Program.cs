using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Deichwacht
{
    internal static class Program
    {
        private static async Task Main()
        {
            var services = new ServiceCollection();
            services.AddOptions<AccountOptions>()
                .Configure(o =>
                {
                    o.ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                    o.ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
                    o.Organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
                    o.Account = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
                    o.KeyFile = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE");
                })
                .Validate(o => o.ClientId != null, "Which client?")
                .Validate(o => File.Exists(o.KeyFile), "There is no key.");
            services.AddSingleton<IValidateOptions<AccountOptions>, AccountOptionsValidation>();
            services.AddSingleton<AssertionSigner>();

            using (var provider = services.BuildServiceProvider())
            using (var http = new HttpClient())
            {
                var options = provider.GetRequiredService<IOptions<AccountOptions>>().Value;
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", options.ClientId },
                    { "client_secret", options.ClientSecret },
                    { "jwt_token", provider.GetRequiredService<AssertionSigner>().Sign() },
                }));
                response.EnsureSuccessStatusCode();
                Console.WriteLine(JObject.Parse(await response.Content.ReadAsStringAsync()).ContainsKey("access_token"));
            }
        }
    }
}

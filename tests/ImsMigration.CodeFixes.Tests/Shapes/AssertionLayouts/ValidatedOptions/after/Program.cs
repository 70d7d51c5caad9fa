using System;
using System.Collections.Generic;
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
                })
                .Validate(o => o.ClientId != null, "Which client?");
            services.AddSingleton<IValidateOptions<AccountOptions>, AccountOptionsValidation>();

            using (var provider = services.BuildServiceProvider())
            using (var http = new HttpClient())
            {
                var options = provider.GetRequiredService<IOptions<AccountOptions>>().Value;
                var response = await http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", options.ClientId },
                    { "client_secret", options.ClientSecret },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                }));
                response.EnsureSuccessStatusCode();
                Console.WriteLine(JObject.Parse(await response.Content.ReadAsStringAsync()).ContainsKey("access_token"));
            }
        }
    }
}

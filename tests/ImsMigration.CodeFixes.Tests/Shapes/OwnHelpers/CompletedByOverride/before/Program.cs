using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Rheinufer.Sync
{
    internal static class Program
    {
        private static async Task Main()
        {
            using (var http = new HttpClient())
            {
                // Tenants move to the new credential one by one
                var login = Environment.GetEnvironmentVariable("ADOBE_LOGIN") == "oauth"
                    ? (Login)new OAuthLogin(http)
                    : new ServiceAccountLogin(http);
                Console.WriteLine(await login.SignInAsync() ? "signed in" : "refused");
            }
        }
    }
}

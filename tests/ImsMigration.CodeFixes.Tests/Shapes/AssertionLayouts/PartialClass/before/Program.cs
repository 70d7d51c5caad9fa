using System;
using System.Threading.Tasks;

namespace VanArsdel
{
    internal static class Program
    {
        private static async Task<int> Main()
        {
            var api = new AdobeApi(
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE"));
            await api.SignInAsync();
            Console.WriteLine(api.AccessToken?.Length);
            return api.AccessToken == null ? 1 : 0;
        }
    }
}

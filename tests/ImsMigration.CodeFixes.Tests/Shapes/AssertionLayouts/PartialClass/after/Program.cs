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
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            await api.SignInAsync();
            Console.WriteLine(api.AccessToken?.Length);
            return api.AccessToken == null ? 1 : 0;
        }
    }
}

using System;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;

namespace Bellows.Adobe
{
    public class Program
    {
        public static async Task Main()
        {
            var certificate = new X509Certificate2("mycert.pfx", "password");
            var manager = new TokenManager(
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                certificate);

            Console.WriteLine("sync:  " + manager.GetToken().access_token.Length);
            Console.WriteLine("async: " + (await manager.GetTokenAsync()).access_token.Length);
        }
    }
}

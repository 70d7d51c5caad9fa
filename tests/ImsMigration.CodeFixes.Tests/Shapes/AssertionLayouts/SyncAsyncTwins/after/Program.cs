using System;
using System.Threading.Tasks;

namespace Bellows.Adobe
{
    public class Program
    {
        public static async Task Main()
        {
            var manager = new TokenManager(
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));

            Console.WriteLine("sync:  " + manager.GetToken().access_token.Length);
            Console.WriteLine("async: " + (await manager.GetTokenAsync()).access_token.Length);
        }
    }
}

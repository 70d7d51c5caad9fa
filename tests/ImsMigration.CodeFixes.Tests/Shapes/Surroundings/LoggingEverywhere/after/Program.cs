using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Trading.Desk.Adobe
{
    public static class Program
    {
        public static async Task<int> Main()
        {
            using (var factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Debug)))
            using (var client = new HttpClient())
            {
                var service = new TokenService(factory.CreateLogger<TokenService>(), client);
                var token = await service.GetTokenAsync();
                Console.WriteLine(token == null ? "no token" : "token received");
                return token == null ? 1 : 0;
            }
        }
    }
}

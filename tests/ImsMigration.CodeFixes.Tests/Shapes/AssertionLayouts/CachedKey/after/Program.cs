using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Fourth.Coffee
{
    internal static class Program
    {
        private static async Task Main()
        {
            using (var client = new HttpClient())
            {
                var session = new AdobeSession(client);
                var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
                var first = await session.TokenFor(clientId);
                var second = await session.TokenFor(clientId);
                Console.WriteLine(ReferenceEquals(first, second) ? "cached" : "requested twice");
            }
        }
    }
}

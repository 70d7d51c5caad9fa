using System;
using System.Threading.Tasks;
using Graph.Sync.Configuration;

namespace Graph.Sync
{
    public static class Program
    {
        public static async Task Main()
        {
            var settings = new AdobeSettings
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Issuer = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            };

            foreach (var header in await new AdobeConnection(settings).GetHeadersAsync())
            {
                Console.WriteLine(header.Key + ": " + header.Value.Substring(0, 10) + "...");
            }
        }
    }
}

using System;
using System.Threading.Tasks;

namespace Southridge.Video
{
    internal class Program
    {
        private static async Task Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var answer = await AdobeRequests.RequestTokenAsync(id, secret);
            Console.WriteLine(answer["access_token"].ToString().Length + " characters");
        }
    }
}

using System;
using System.Threading.Tasks;

namespace Paris.Fashion
{
    public static class Program
    {
        public static async Task Main()
        {
            using (var ims = new ImsClient())
            {
                var token = await ims.GetToken(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
                Console.WriteLine(token.Substring(0, 6));
            }
        }
    }
}

using System;
using System.Threading.Tasks;

namespace CohoVineyard.Adobe
{
    class Program
    {
        static async Task<int> Main()
        {
            var service = new AdobeService(
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Environment.GetEnvironmentVariable("ADOBE_ORG_ID"), // ends with @AdobeOrg
                Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")); // ends with @techacct.adobe.com

            string token = await service.GetAccessToken();
            Console.WriteLine("{0}: {1}", service.OrganizationHeader(), token == null ? "no token" : "token");
            return token == null ? 1 : 0;
        }
    }
}

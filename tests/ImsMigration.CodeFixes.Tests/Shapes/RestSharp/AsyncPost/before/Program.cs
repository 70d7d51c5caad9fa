using System;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using PeopleHub.Adobe;

namespace PeopleHub
{
    public static class Program
    {
        public static async Task Main()
        {
            var account = new ServiceAccount
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                OrgId = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                TechAcctId = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                Certificate = new X509Certificate2(
                    Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"),
                    Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD")),
            };

            using (var adobe = new AdobeClient(account))
            {
                var bearer = await adobe.LoginAsync(CancellationToken.None);
                Console.WriteLine("Organization {0}: token of {1} characters", account.OrgId, bearer.access_token.Length);
            }
        }
    }
}

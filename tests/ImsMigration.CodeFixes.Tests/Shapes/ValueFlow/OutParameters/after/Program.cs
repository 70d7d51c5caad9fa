using System;
using System.Net;

namespace Outs
{
    internal static class Program
    {
        private static int Main()
        {
            string clientId, secret;
            if (!ReadSettings(out clientId, out secret, out var organization))
            {
                return 1;
            }

            Console.WriteLine("Organization " + (organization ?? "none"));
            using (var client = new WebClient())
            {
                var form = new System.Collections.Specialized.NameValueCollection
                {
                    { "client_id", clientId },
                    { "client_secret", secret },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                };
                var answer = client.UploadValues("https://ims-na1.adobelogin.com/ims/token/v3", form);
                Console.WriteLine(answer.Length);
            }

            return 0;
        }

        private static bool ReadSettings(out string clientId, out string secret, out string organization)
        {
            clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
            return clientId != null && secret != null;
        }
    }
}

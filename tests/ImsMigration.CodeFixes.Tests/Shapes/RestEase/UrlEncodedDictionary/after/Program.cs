using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RestEase;

namespace Nod.Publishers
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var data = new Dictionary<string, object>
            {
                { "client_id", clientId },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" }
            };

            IAdobeIdentity api = RestClient.For<IAdobeIdentity>("https://ims-na1.adobelogin.com");
            AdobeToken token = await api.ExchangeAsync(data);
            Console.WriteLine("{0} {1}...", token.TokenType, token.AccessToken.Substring(0, 4));
        }
    }
}

using System;
using System.Threading.Tasks;
using RestSharp;

namespace Nod.Publishers
{
    public static class Program
    {
        public static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest("/ims/token/v3");
            request.AddParameter("client_id", clientId);
            request.AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            request.AddParameter("grant_type", "client_credentials");
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            request.AddParameter("scope", "openid,AdobeID,user_management_sdk");
            var response = await client.PostAsync(request);
            Console.WriteLine(response.StatusCode);
        }
    }
}

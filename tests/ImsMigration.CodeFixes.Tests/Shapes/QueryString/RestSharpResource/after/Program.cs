using System;
using System.Threading.Tasks;
using RestSharp;

namespace Blue.Yonder.Airlines
{
    public static class Program
    {
        public static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest("ims/token/v3", Method.Post);
            request.AddParameter("client_id", clientId);
            request.AddParameter("client_secret", secret);
            request.AddParameter("grant_type", "client_credentials");
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            request.AddParameter("scope", "openid,AdobeID,user_management_sdk");
            request.AddHeader("Accept", "application/json");
            var response = await client.ExecuteAsync(request);
            Console.WriteLine(response.StatusCode);
            return response.IsSuccessful ? 0 : 1;
        }
    }
}

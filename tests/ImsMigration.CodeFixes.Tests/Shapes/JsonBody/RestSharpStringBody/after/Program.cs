using System;
using RestSharp;

namespace Relecloud
{
    public static class Program
    {
        public static int Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest("/ims/token/v3", Method.Post);
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            var form = new { client_id = clientId, client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"), grant_type = "client_credentials", scope = "openid,AdobeID,user_management_sdk" };
            request.AddObject(form);
            var response = client.Execute(request);
            Console.WriteLine(response.Content);
            return response.IsSuccessful ? 0 : 1;
        }
    }
}

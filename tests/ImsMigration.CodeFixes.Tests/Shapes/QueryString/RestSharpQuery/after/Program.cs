using System;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace CampaignTool
{
    class Program
    {
        static void Main(string[] args)
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest("ims/token/v3", Method.Post);
            request.AddParameter("client_id", clientId);
            request.AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            request.AddParameter("grant_type", "client_credentials");
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            request.AddParameter("scope", "openid,AdobeID,user_management_sdk");

            var response = client.Execute(request);
            var accessToken = (string)JObject.Parse(response.Content)["access_token"];
            if (accessToken == null)
            {
                throw new InvalidOperationException(response.Content);
            }

            Console.WriteLine("Logged in.");
        }
    }
}

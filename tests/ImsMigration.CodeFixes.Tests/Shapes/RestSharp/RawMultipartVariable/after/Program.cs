using System;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace AudienceSync
{
    class Program
    {
        static async Task<int> Main(string[] args)
        {
            var token = await AdobeIms.GetAccessTokenAsync();
            Console.WriteLine(token != null ? "Connected" : "Not connected");
            return token != null ? 0 : 1;
        }
    }

    static class AdobeIms
    {
        public static async Task<string> GetAccessTokenAsync()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var client = new RestClient("https://ims-na1.adobelogin.com/ims/token/v3");
            var request = new RestRequest(string.Empty, Method.Post);
            request.AddParameter("client_id", clientId);
            request.AddParameter("client_secret", clientSecret);
            request.AddParameter("grant_type", "client_credentials");
            // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            request.AddParameter("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session");

            var response = await client.ExecuteAsync(request);
            if (!response.IsSuccessful)
            {
                Console.WriteLine(response.Content);
                return null;
            }

            return (string)JObject.Parse(response.Content)["access_token"];
        }
    }
}

using System;
using Newtonsoft.Json;
using RestSharp;

namespace SegmentExport
{
    class Program
    {
        static void Main(string[] args)
        {
            string client_id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            //copied from Postman
            var client = new RestClient("https://ims-na1.adobelogin.com/ims/token/v3");
            var request = new RestRequest("", Method.Post);
            request.AddHeader("cache-control", "no-cache");
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            request.AddStringBody("client_id=" + client_id + "&client_secret=" + client_secret + "&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk", "application/x-www-form-urlencoded");
            var response = client.Execute(request);

            dynamic data = JsonConvert.DeserializeObject(response.Content);
            string accessToken = data.access_token;
            Console.WriteLine("access token with " + accessToken.Length + " characters");
        }
    }
}

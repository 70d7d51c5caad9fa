using System;
using System.Text.Json;
using RestSharp;

namespace JoseRawMultipart
{
    class Program
    {
        static int Main(string[] args)
        {
            //What the developer console shows for the integration
            string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            try
            {
                var client = new RestClient("https://ims-na1.adobelogin.com/ims/token/v3");

                var request = new RestRequest("", Method.Post);
                request.AddHeader("cache-control", "no-cache");
                request.AddParameter("client_id", clientId);
                request.AddParameter("client_secret", clientSecret);
                request.AddParameter("grant_type", "client_credentials");
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                request.AddParameter("scope", "openid,AdobeID,user_management_sdk");

                RestResponse response = client.Execute(request);

                Console.WriteLine(response.Content);

                if (!response.IsSuccessful)
                {
                    Console.WriteLine("No access token: " + response.StatusCode + " " + response.ErrorMessage);
                    return 1;
                }

                JsonElement answer = JsonDocument.Parse(response.Content).RootElement;
                string accessToken = answer.GetProperty("access_token").GetString();

                //The token is as good as a password: show no more than its start
                Console.WriteLine("access token: " + accessToken.Substring(0, 8) + "..., expires_in: " + answer.GetProperty("expires_in"));
                return 0;
            }
            catch (Exception e)
            {
                Console.WriteLine("An error has occurred: " + e.Message);
                return 1;
            }
        }
    }
}

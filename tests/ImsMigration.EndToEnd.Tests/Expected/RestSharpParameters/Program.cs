using System;
using System.Text.Json;
using RestSharp;

namespace RestSharpParameters
{
    class Program
    {
        static int Main(string[] args)
        {
            // The operator sets these on the machine that runs the job
            string CLIENT_ID = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            string CLIENT_SECRET = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            try
            {
                var client = new RestClient("https://ims-na1.adobelogin.com");

                var request = new RestRequest("/ims/token/v3")
                    .AddParameter("client_id", CLIENT_ID)
                    .AddParameter("client_secret", CLIENT_SECRET)
                    .AddParameter("grant_type", "client_credentials")
                    .AddParameter("scope", "openid,AdobeID,user_management_sdk");

                // Throws unless the answer is a success
                var response = client.Post(request);

                var answer = JsonDocument.Parse(response.Content).RootElement;
                Console.WriteLine("access token: " + answer.GetProperty("access_token").GetString().Substring(0, 8) +
                    "..., expires_in: " + answer.GetProperty("expires_in"));
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

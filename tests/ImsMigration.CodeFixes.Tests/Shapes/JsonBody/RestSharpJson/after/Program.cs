using System;
using System.Text.Json;
using System.Threading.Tasks;
using RestSharp;

namespace ShopFloor
{
    public static class Program
    {
        public static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            using (var client = new RestClient("https://ims-na1.adobelogin.com/ims/token/v3"))
            {
                var request = new RestRequest();
                request.AddObject(new
                {
                    client_id = clientId,
                    client_secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                    grant_type = "client_credentials",
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    scope = "openid,AdobeID,user_management_sdk",
                });
                var response = await client.ExecutePostAsync(request);
                Console.WriteLine(response.StatusCode);
                return response.IsSuccessful && JsonDocument.Parse(response.Content).RootElement.TryGetProperty("access_token", out _) ? 0 : 1;
            }
        }
    }
}

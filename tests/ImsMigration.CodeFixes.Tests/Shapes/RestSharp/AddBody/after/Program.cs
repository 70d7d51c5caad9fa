using System;
using System.Text.Json;
using RestSharp;

namespace TagManager
{
    static class Program
    {
        static int Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            var form = $"client_id={id}&client_secret={secret}&grant_type=client_credentials&scope=openid,AdobeID,user_management_sdk";

            using (var client = new RestClient("https://ims-na1.adobelogin.com/"))
            {
                var request = new RestRequest("ims/token/v3", Method.Post);
                request.AddBody(form, ContentType.FormUrlEncoded);

                var response = client.ExecutePost(request);
                Console.WriteLine("{0} from {1}", response.StatusCode, response.ResponseUri);
                return response.IsSuccessful && JsonDocument.Parse(response.Content).RootElement.TryGetProperty("access_token", out _) ? 0 : 1;
            }
        }
    }
}

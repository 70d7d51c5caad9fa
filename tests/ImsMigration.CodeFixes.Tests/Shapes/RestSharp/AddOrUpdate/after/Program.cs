using System;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace RetryingLogin
{
    public class Program
    {
        public static async Task<int> Main(string[] args)
        {
            var client = new RestClient("https://ims-na1.adobelogin.com/ims/token/v3");
            var request = new RestRequest();
            request.AddOrUpdateParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            request.AddOrUpdateParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));

            for (var attempt = 1; attempt <= 3; attempt++)
            {
                request.AddOrUpdateParameter("grant_type", "client_credentials");
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                request.AddOrUpdateParameter("scope", "openid,AdobeID,user_management_sdk");
                var response = await client.ExecutePostAsync(request, CancellationToken.None);

                if (response.StatusCode == HttpStatusCode.OK)
                {
                    Console.WriteLine("Token received at attempt {0}: {1}", attempt, JObject.Parse(response.Content)["token_type"]);
                    return 0;
                }

                Console.WriteLine("Attempt {0}: {1} {2}", attempt, response.StatusCode, response.Content);
                if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
                    break;

                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }

            return 1;
        }
    }
}

using System;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RestSharp;

namespace BestForYou.Organics
{
    public class Program
    {
        public static async Task<int> Main(string[] args)
        {
            var response = await RequestTokenAsync(CancellationToken.None);
            if (!response.IsSuccessful)
            {
                Console.WriteLine($"{response.StatusCode}: {response.Content}");
                return 1;
            }

            dynamic answer = JsonConvert.DeserializeObject(response.Content);
            Console.WriteLine($"Token type {answer.token_type}");
            return answer.access_token == null ? 1 : 0;
        }

        private static Task<IRestResponse> RequestTokenAsync(CancellationToken cancellationToken)
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest("ims/token/v3", Method.POST);
            request.AddHeader("content-type", "application/x-www-form-urlencoded");
            // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            request.AddParameter("application/x-www-form-urlencoded", $"client_id={clientId}&client_secret={clientSecret}&grant_type=client_credentials&scope=openid,AdobeID,read_organizations,additional_info.projectedProductContext,session", ParameterType.RequestBody);
            return client.ExecuteAsync(request, cancellationToken);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RestSharp;

namespace Contoso.Launch
{
    public class LaunchApi
    {
        private readonly RestClient _api = new RestClient("https://reactor.adobe.io");

        public async Task<string> GetCompanies()
        {
            var request = new RestRequest("/companies", Method.Get);
            request.AddHeader("Authorization", $"Bearer {await Authenticate()}");
            request.AddHeader("x-api-key", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            var response = await _api.ExecuteAsync(request);
            return response.Content;
        }

        // IMS1005
        public async Task<string> Authenticate()
        {
            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest("/ims/token/v3", Method.Post);
            request.AddParameter("grant_type", "client_credentials");
            request.AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            request.AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            request.AddParameter("scope", "openid,AdobeID");
            var response = await client.ExecuteAsync(request);
            if (!response.IsSuccessful)
                throw new Exception("IMS said " + response.StatusCode);
            dynamic json = JsonConvert.DeserializeObject(response.Content);
            return json.access_token;
        }
    }

    internal class Program
    {
        private static async Task Main(string[] args)
        {
            var api = new LaunchApi();
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.GetCompanies()));
        }
    }
}

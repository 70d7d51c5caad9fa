using System;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace OrderExport
{
    class Program
    {
        static async Task<int> Main(string[] args)
        {
            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest("ims/token/v2", Method.Post);
            request.AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            request.AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            request.AddParameter("grant_type", "client_credentials");
            request.AddParameter("scope", "openid,AdobeID,user_management_sdk");

            var response = await client.ExecuteAsync(request);
            var token = JObject.Parse(response.Content).Value<string>("access_token");
            Console.WriteLine(token == null ? response.Content : "ok");
            return token == null ? 1 : 0;
        }
    }
}

using System;
using System.Net;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace Wide.World.Importers
{
    internal interface IAdobeGateway
    {
        string GetAccessToken();
    }

    internal class AdobeGateway : IAdobeGateway
    {
        private readonly IRestClient _client;

        public AdobeGateway(IRestClient client)
        {
            _client = client;
        }

        public string GetAccessToken()
        {
            var request = new RestRequest("/ims/token/v3", Method.POST);
            request.AddHeader("Cache-Control", "no-cache")
                .AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"))
                .AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"))
                .AddParameter("grant_type", "client_credentials")
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                .AddParameter("scope", "openid,AdobeID,user_management_sdk");

            IRestResponse response = _client.Execute(request);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"IMS: {response.StatusCode} {response.ErrorMessage}{response.Content}");
            }

            return JObject.Parse(response.Content).Value<string>("access_token");
        }
    }

    internal static class Program
    {
        private static void Main()
        {
            IAdobeGateway gateway = new AdobeGateway(new RestClient("https://ims-na1.adobelogin.com") { Timeout = 30000 });
            Console.WriteLine("Token with {0} characters", gateway.GetAccessToken().Length);
        }
    }
}

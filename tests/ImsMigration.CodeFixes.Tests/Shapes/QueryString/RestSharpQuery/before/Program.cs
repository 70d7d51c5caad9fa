using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using Jose;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace CampaignTool
{
    class Program
    {
        static void Main(string[] args)
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var payload = new Dictionary<object, object>();
            payload.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 600);
            payload.Add("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"));
            payload.Add("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));
            payload.Add("aud", "https://ims-na1.adobelogin.com/c/" + clientId);
            payload.Add("https://ims-na1.adobelogin.com/s/ent_user_sdk", true);
            var certificate = new X509Certificate2("mycert.pfx", "password");
            var token = JWT.Encode(payload, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);

            var client = new RestClient("https://ims-na1.adobelogin.com");
            var request = new RestRequest("ims/exchange/jwt", Method.Post);
            request.AddQueryParameter("client_id", clientId);
            request.AddQueryParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            request.AddQueryParameter("jwt_token", token);

            var response = client.Execute(request);
            var accessToken = (string)JObject.Parse(response.Content)["access_token"];
            if (accessToken == null)
            {
                throw new InvalidOperationException(response.Content);
            }

            Console.WriteLine("Logged in.");
        }
    }
}

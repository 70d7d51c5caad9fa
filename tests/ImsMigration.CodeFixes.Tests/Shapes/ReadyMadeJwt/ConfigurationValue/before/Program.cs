using System;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace Trial
{
    public class Program
    {
        public static void Main(string[] args)
        {
            var settings = new Settings();
            var client = new RestClient(settings.ImsUrl);
            var request = new RestRequest("", Method.Post);
            request.AddParameter("client_id", settings.ClientId);
            request.AddParameter("client_secret", settings.ClientSecret);
            request.AddParameter("jwt_token", settings.JWTToken);
            var response = client.Execute(request);

            var accessToken = JObject.Parse(response.Content)["access_token"].ToString();
            Console.WriteLine(accessToken.Length);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json.Linq;
using RestSharp;

namespace AudienceSync
{
    class Program
    {
        static async Task<int> Main(string[] args)
        {
            var token = await AdobeIms.GetAccessTokenAsync();
            Console.WriteLine(token != null ? "Connected" : "Not connected");
            return token != null ? 0 : 1;
        }
    }

    static class AdobeIms
    {
        private const string Boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

        public static async Task<string> GetAccessTokenAsync()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var body = "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"client_id\"\r\n\r\n" + clientId
                + "\r\n--" + Boundary + "\r\nContent-Disposition: form-data; name=\"client_secret\"\r\n\r\n" + clientSecret
                + "\r\n--" + Boundary + "\r\nContent-Disposition: form-data; name=\"jwt_token\"\r\n\r\n" + CreateJwt(clientId)
                + "\r\n--" + Boundary + "--";

            var client = new RestClient("https://ims-na1.adobelogin.com/ims/exchange/jwt");
            var request = new RestRequest(string.Empty, Method.Post);
            request.AddHeader("content-type", "multipart/form-data; boundary=" + Boundary);
            request.AddParameter("multipart/form-data", body, ParameterType.RequestBody);

            var response = await client.ExecuteAsync(request);
            if (!response.IsSuccessful)
            {
                Console.WriteLine(response.Content);
                return null;
            }

            return (string)JObject.Parse(response.Content)["access_token"];
        }

        private static string CreateJwt(string clientId)
        {
            var payload = new Dictionary<object, object>();
            payload.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 600);
            payload.Add("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"));
            payload.Add("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"));
            payload.Add("aud", "https://ims-na1.adobelogin.com/c/" + clientId);
            payload.Add("https://ims-na1.adobelogin.com/s/ent_dataservices_sdk", true);

            var certificate = new X509Certificate2("mycert.pfx", "password");
            return JWT.Encode(payload, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using Jose;
using Newtonsoft.Json;
using RestSharp;

namespace Adatum.AdobeLicences
{
    public class AccessTokenResponse
    {
        [JsonProperty("token_type")]
        public string TokenType { get; set; }

        [JsonProperty("access_token")]
        public string AccessToken { get; set; }

        [JsonProperty("expires_in")]
        public long ExpiresIn { get; set; }
    }

    public class AdobeConnector
    {
        private readonly RestClient restClient;

        public AdobeConnector()
        {
            restClient = new RestClient("https://ims-na1.adobelogin.com");
        }

        public AccessTokenResponse GetAccessToken()
        {
            RestRequest request = new RestRequest("/ims/exchange/jwt/", Method.Post);
            request.AlwaysMultipartFormData = true;
            request.AddHeader("Cache-Control", "no-cache");
            request.AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            request.AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            request.AddParameter("jwt_token", GetJwtToken());

            RestResponse response = restClient.Execute(request);
            if (response.StatusCode == System.Net.HttpStatusCode.OK)
            {
                return JsonConvert.DeserializeObject<AccessTokenResponse>(response.Content);
            }
            else
            {
                throw new Exception("Error while getting access token: " + response.Content);
            }
        }

        // https://github.com/dvsekhvalnov/jose-jwt
        private string GetJwtToken()
        {
            var payload = new Dictionary<object, object>
            {
                { "exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 600 },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") }
            };
            string[] scopes = "https://ims-na1.adobelogin.com/s/ent_user_sdk,https://ims-na1.adobelogin.com/s/ent_dataservices_sdk".Split(',');
            foreach (var scope in scopes)
            {
                payload.Add(scope, true);
            }

            X509Certificate2 cert = new X509Certificate2("mycert.pfx", "password");
            return JWT.Encode(payload, cert.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }

    class Program
    {
        static void Main(string[] args)
        {
            AccessTokenResponse token = new AdobeConnector().GetAccessToken();
            Console.WriteLine(token.TokenType + " " + token.AccessToken.Length + " " + token.ExpiresIn);
        }
    }
}

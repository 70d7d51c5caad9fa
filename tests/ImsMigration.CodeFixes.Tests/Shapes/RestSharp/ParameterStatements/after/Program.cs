using System;
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
            RestRequest request = new RestRequest("/ims/token/v3", Method.Post);
            request.AlwaysMultipartFormData = true;
            request.AddHeader("Cache-Control", "no-cache");
            request.AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            request.AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            request.AddParameter("grant_type", "client_credentials");
            // Suggested for ent_user_sdk, ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            request.AddParameter("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,user_management_sdk");

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

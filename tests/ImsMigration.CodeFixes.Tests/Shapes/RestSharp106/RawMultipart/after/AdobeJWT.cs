using System;
using Newtonsoft.Json;
using RestSharp;

namespace First.Up.Consultants
{
    public static class AdobeJWT
    {
        public class Token
        {
            public string token_type;
            public string access_token;
            public string expires_in;
        }

        public static Token GetToken()
        {
            String CLIENT_ID = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            String CLIENT_SECRET = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            var client = new RestClient("https://ims-na1.adobelogin.com/ims/token/v3");
            var req = new RestRequest(Method.POST);
            req.AddHeader("cache-control", "no-cache");
            req.AddParameter("client_id", CLIENT_ID);
            req.AddParameter("client_secret", CLIENT_SECRET);
            req.AddParameter("grant_type", "client_credentials");
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            req.AddParameter("scope", "openid,AdobeID,user_management_sdk");
            IRestResponse response = client.Execute(req);

            return JsonConvert.DeserializeObject<Token>(response.Content);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using Jose;
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
            String TECH_ACCT = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
            String ORG_ID = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");

            Dictionary<object, object> claimSet = new Dictionary<object, object>();
            claimSet.Add("exp", DateTimeOffset.Now.ToUnixTimeSeconds() + 600);
            claimSet.Add("iss", ORG_ID);
            claimSet.Add("sub", TECH_ACCT);
            claimSet.Add("aud", "https://ims-na1.adobelogin.com/c/" + CLIENT_ID);
            claimSet.Add("https://ims-na1.adobelogin.com/s/ent_user_sdk", true);

            X509Certificate2 pfx = new X509Certificate2("mycert.pfx", "password");
            String jwtToken = JWT.Encode(claimSet, pfx.GetRSAPrivateKey(), JwsAlgorithm.RS256);

            var client = new RestClient("https://ims-na1.adobelogin.com/ims/exchange/jwt/");
            var req = new RestRequest(Method.POST);
            req.AddHeader("cache-control", "no-cache");
            req.AddHeader("content-type", "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW");
            req.AddParameter("multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW", "------WebKitFormBoundary7MA4YWxkTrZu0gW\r\nContent-Disposition: form-data; name=\"client_id\"\r\n\r\n" + CLIENT_ID + "\r\n------WebKitFormBoundary7MA4YWxkTrZu0gW\r\nContent-Disposition: form-data; name=\"client_secret\"\r\n\r\n" + CLIENT_SECRET + "\r\n------WebKitFormBoundary7MA4YWxkTrZu0gW\r\nContent-Disposition: form-data; name=\"jwt_token\"\r\n\r\n" + jwtToken + "\r\n------WebKitFormBoundary7MA4YWxkTrZu0gW--", ParameterType.RequestBody);
            IRestResponse response = client.Execute(req);

            return JsonConvert.DeserializeObject<Token>(response.Content);
        }
    }
}

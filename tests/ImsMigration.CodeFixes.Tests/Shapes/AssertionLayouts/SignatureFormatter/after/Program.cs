using System;
using System.Collections.Generic;
using System.Net.Http;
using Newtonsoft.Json.Linq;

namespace Coho.Winery
{
    class Program
    {
        static void Main(string[] args)
        {
            HttpClient client = new HttpClient();
            client.DefaultRequestHeaders.ExpectContinue = false;
            Dictionary<string, string> postParams = new Dictionary<string, string>();
            postParams.Add("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
            postParams.Add("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
            postParams.Add("grant_type", "client_credentials");
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            postParams.Add("scope", "openid,AdobeID,user_management_sdk");

            string answer = client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(postParams)).Result.Content.ReadAsStringAsync().Result;
            string accessToken = JObject.Parse(answer)["access_token"].ToString();
            Console.WriteLine("Length of the access token: " + accessToken.Length);
        }
    }
}

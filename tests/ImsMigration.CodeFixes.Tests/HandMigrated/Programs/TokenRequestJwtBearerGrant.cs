using System;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using RestSharp;

// The JWT is gone, but somebody took the grant type of another service's documentation.
class Program
{
    static async Task<int> Main()
    {
        var client = new RestClient("https://ims-na1.adobelogin.com/");
        var request = new RestRequest("ims/token/v3", Method.Post);
        request.AddHeader("cache-control", "no-cache");
        request.AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"));
        request.AddParameter("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
        // IMS1004
        request.AddParameter("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        request.AddParameter("scope", "openid,AdobeID,user_management_sdk");
        RestResponse response = await client.ExecuteAsync(request);
        if (!response.IsSuccessful)
        {
            Console.Error.WriteLine(response.Content);
            return 1;
        }

        Console.WriteLine(((string)JObject.Parse(response.Content)["access_token"]).Substring(0, 4));
        return 0;
    }
}

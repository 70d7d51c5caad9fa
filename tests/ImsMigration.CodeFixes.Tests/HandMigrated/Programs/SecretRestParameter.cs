using System;
using System.Threading.Tasks;
using RestSharp;

public static class Program
{
    public static async Task<int> Main()
    {
        var client = new RestClient("https://ims-na1.adobelogin.com/ims");
        var request = new RestRequest("token/v3", Method.Post)
            .AddParameter("grant_type", "client_credentials")
            .AddParameter("client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"))
            // IMS1002
            .AddParameter("client_secret", "%secret%")
            .AddParameter("scope", "openid,AdobeID");
        var response = await client.ExecuteAsync(request);
        return response.IsSuccessful ? 0 : 1;
    }
}

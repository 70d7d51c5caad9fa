using System;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using RestSharp;

public class AdobeIms
{
    public async Task<Tuple<string, DateTime>> Authenticate(string id, string secret)
    {
        var client = new RestClient("https://ims-na1.adobelogin.com");
        var request = new RestRequest("ims/token/v3", Method.Post);
        request.AddParameter("grant_type", "client_credentials");
        request.AddParameter("client_id", id);
        request.AddParameter("client_secret", secret);
        request.AddParameter("scope", "openid,AdobeID");
        var response = await client.ExecuteAsync(request);
        var json = JObject.Parse(response.Content);
        // IMS1001
        var lifetime = new TimeSpan(0, 0, 0, 0, json["expires_in"].Value<int>());
        return Tuple.Create(json.Value<string>("access_token"), DateTime.Now + lifetime);
    }
}

public static class Program
{
    public static async Task<int> Main()
    {
        var result = await new AdobeIms().Authenticate(Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"), Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"));
        return result.Item2 > DateTime.Now.AddHours(23) ? 0 : 1;
    }
}

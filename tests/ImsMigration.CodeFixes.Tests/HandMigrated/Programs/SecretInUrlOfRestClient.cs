using System;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RestSharp;

namespace Legacy
{
    class Answer
    {
        [JsonProperty("access_token")]
        public string AccessToken;
    }

    static class Program
    {
        static async Task Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");
            // IMS1003
            var client = new RestClient($"https://ims-na1.adobelogin.com/ims/token/v3?client_id={id}&client_secret={secret}&grant_type=client_credentials&scope=openid,AdobeID,DCAPI");
            var request = new RestRequest();
            request.Method = Method.Post;
            var response = await client.ExecuteAsync(request);
            if (!response.IsSuccessful) throw new InvalidOperationException(response.Content);
            Console.WriteLine(JsonConvert.DeserializeObject<Answer>(response.Content).AccessToken.Length);
        }
    }
}

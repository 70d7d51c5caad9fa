using System;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

class Program
{
    static async Task Main()
    {
        string clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
        string clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

        string url = "https://ims-na1.adobelogin.com/ims/token/v3";
        url += "?grant_type=client_credentials";
        url += "&client_id=" + clientId;
        // IMS1003
        url += "&client_secret=" + clientSecret;
        url += "&scope=openid,AdobeID,read_organizations";

        using (var client = new HttpClient())
        {
            HttpResponseMessage result = await client.PostAsync(url, new StringContent(string.Empty));
            string body = await result.Content.ReadAsStringAsync();
            if (!result.IsSuccessStatusCode)
                throw new Exception(body);
            Console.WriteLine(JObject.Parse(body)["token_type"]);
        }
    }
}

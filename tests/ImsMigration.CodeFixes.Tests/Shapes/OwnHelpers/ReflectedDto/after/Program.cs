using System;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Spring.Clothing.Adobe;
using Spring.Clothing.Http;

namespace Spring.Clothing
{
    public class Program
    {
        public static async Task Main()
        {
            var request = new TokenRequest
            {
                ClientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ClientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
            };

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", FormSerializer.Serialize(request));
                response.EnsureSuccessStatusCode();
                Console.WriteLine(JObject.Parse(await response.Content.ReadAsStringAsync())["access_token"].ToString().Length);
            }
        }
    }
}

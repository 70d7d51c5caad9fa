using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Adobe.EventRegistration
{
    public static class Program
    {
        public static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            var body = string.Join("&",
                "client_id=" + clientId,
                "client_secret=" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                "grant_type=client_credentials&scope=openid,AdobeID,read_organizations,additional_info.projectedProductContext,session");

            using var client = new HttpClient { BaseAddress = new Uri("https://ims-na1.adobelogin.com/ims/") };
            using var response = await client.PostAsync("token/v3", new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
            var answer = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(await response.Content.ReadAsStringAsync());
            foreach (var pair in answer)
            {
                Console.WriteLine(pair.Key == "access_token" ? "access_token: (secret)" : $"{pair.Key}: {pair.Value}");
            }

            return answer.ContainsKey("access_token") ? 0 : 1;
        }
    }
}

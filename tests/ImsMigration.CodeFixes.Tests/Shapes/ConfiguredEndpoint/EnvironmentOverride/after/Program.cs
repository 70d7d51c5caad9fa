using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Fineartschool
{
    internal class Program
    {
        private static async Task Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");

            using (var client = new HttpClient())
            {
                var answer = await client.PostAsync(Config.Endpoint, new FormUrlEncodedContent(new[]
                {
                    new KeyValuePair<string, string>("client_id", clientId),
                    new KeyValuePair<string, string>("client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET")),
                    new KeyValuePair<string, string>("grant_type", "client_credentials"),
                    // Suggested for ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    new KeyValuePair<string, string>("scope", Config.Scopes),
                }));
                answer.EnsureSuccessStatusCode();
                Console.WriteLine(JObject.Parse(await answer.Content.ReadAsStringAsync())["token_type"]);
            }
        }
    }
}

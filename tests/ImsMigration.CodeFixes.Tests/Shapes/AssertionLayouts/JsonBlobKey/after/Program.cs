using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SchoolSync
{
    public class ServiceAccountFile
    {
        [JsonProperty("clientId")]
        public string ClientId { get; set; }

        [JsonProperty("clientSecret")]
        public string ClientSecret { get; set; }

        [JsonProperty("orgId")]
        public string OrgId { get; set; }
    }

    public class Program
    {
        public static async Task<int> Main(string[] args)
        {
            var file = JsonConvert.DeserializeObject<ServiceAccountFile>(File.ReadAllText(args.Length > 0 ? args[0] : "service-account.json"));
            Console.WriteLine("Using the service account of {0}", file.ClientId);

            using (var client = new HttpClient())
            {
                var body = new FormUrlEncodedContent(new List<KeyValuePair<string, string>>
                {
                    new KeyValuePair<string, string>("client_id", file.ClientId),
                    new KeyValuePair<string, string>("client_secret", file.ClientSecret),
                    new KeyValuePair<string, string>("grant_type", "client_credentials"),
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk"),
                });
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", body);
                var text = await response.Content.ReadAsStringAsync();
                if (!response.IsSuccessStatusCode)
                {
                    Console.WriteLine("Failed: " + text);
                    return 1;
                }

                Console.WriteLine("Signed in to {0}: {1} token", file.OrgId, JObject.Parse(text)["token_type"]);
                return 0;
            }
        }
    }
}

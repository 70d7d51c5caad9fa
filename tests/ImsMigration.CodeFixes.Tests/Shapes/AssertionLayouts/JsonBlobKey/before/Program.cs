using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
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

        [JsonProperty("technicalAccountId")]
        public string TechnicalAccountId { get; set; }

        [JsonProperty("privateKey")]
        public string PrivateKey { get; set; }
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
                    new KeyValuePair<string, string>("jwt_token", CreateJwt(file)),
                });
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt/", body);
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

        private static string CreateJwt(ServiceAccountFile file)
        {
            // PEM -> DER: without the first and the last line, and without line breaks
            var base64 = file.PrivateKey
                .Replace("-----BEGIN PRIVATE KEY-----", "")
                .Replace("-----END PRIVATE KEY-----", "")
                .Replace("\r", "")
                .Replace("\n", "");

            using (var rsa = RSA.Create())
            {
                int read;
                rsa.ImportPkcs8PrivateKey(Convert.FromBase64String(base64), out read);

                var payload = new Dictionary<string, object>
                {
                    { "exp", DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds() },
                    { "iss", file.OrgId },
                    { "sub", file.TechnicalAccountId },
                    { "aud", "https://ims-na1.adobelogin.com/c/" + file.ClientId },
                    { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                };
                return JWT.Encode(payload, rsa, JwsAlgorithm.RS256);
            }
        }
    }
}

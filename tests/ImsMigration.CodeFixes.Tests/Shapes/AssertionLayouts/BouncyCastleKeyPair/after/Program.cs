using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace DailyAudience
{
    public class Program
    {
        public static async Task<int> Main()
        {
            var settings = Settings.Read();

            using (var client = new HttpClient())
            {
                var data = new Dictionary<string, string>
                {
                    {"client_id", settings.ApiKey},
                    {"client_secret", settings.Secret},
                    {"grant_type", "client_credentials"},
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    {"scope", "openid,AdobeID,user_management_sdk"}
                };
                var reply = await client.PostAsync(settings.ImsUrl + "/ims/token/v3", new FormUrlEncodedContent(data));
                var token = JsonSerializer.Deserialize<TokenReply>(await reply.Content.ReadAsStringAsync());
                if (token.access_token == null)
                {
                    Console.WriteLine($"{token.error}: {token.error_description}");
                    return 1;
                }

                Console.WriteLine($"{token.token_type} token for {settings.Organization}");
                return 0;
            }
        }
    }

    public class Settings
    {
        public string ImsUrl = "https://ims-na1.adobelogin.com";
        public string ApiKey;
        public string Secret;
        public string Organization;

        public static Settings Read()
        {
            return new Settings
            {
                ApiKey = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                Secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET"),
                Organization = Environment.GetEnvironmentVariable("ADOBE_ORG_ID")
            };
        }
    }

    public class TokenReply
    {
        public string access_token { get; set; }
        public string token_type { get; set; }
        public string error { get; set; }
        public string error_description { get; set; }
    }
}

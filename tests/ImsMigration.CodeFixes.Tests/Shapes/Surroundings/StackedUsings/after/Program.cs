using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Hafenrundfahrt
{
    class Program
    {
        static async Task Main()
        {
            Console.WriteLine((await GetToken()).Length > 0);
        }

        static async Task<string> GetToken()
        {
            using (var client = new HttpClient())
            {
                var response = await client.PostAsync(
                    "https://ims-na1.adobelogin.com/ims/token/v3",
                    new FormUrlEncodedContent(new[]
                    {
                        new KeyValuePair<string, string>("client_id", Env("ADOBE_CLIENT_ID")),
                        new KeyValuePair<string, string>("client_secret", Env("ADOBE_CLIENT_SECRET")),
                        new KeyValuePair<string, string>("grant_type", "client_credentials"),
                        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                        new KeyValuePair<string, string>("scope", "openid,AdobeID,user_management_sdk")
                    }));
                var json = JObject.Parse(await response.Content.ReadAsStringAsync());

                return json.Value<string>("access_token") ?? throw new Exception(json.Value<string>("error_description"));
            }
        }

        static string Env(string name)
        {
            return Environment.GetEnvironmentVariable(name) ?? throw new Exception(name + " is missing");
        }
    }
}

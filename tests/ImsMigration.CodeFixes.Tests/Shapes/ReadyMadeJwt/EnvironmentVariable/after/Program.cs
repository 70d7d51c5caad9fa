using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Deployment
{
    /// <summary>Runs in the pipeline. The JWT is made by an earlier step of the pipeline.</summary>
    internal static class Program
    {
        private static async Task<int> Main()
        {
            var clientId = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var clientSecret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            using (var client = new HttpClient())
            {
                var response = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["client_id"] = clientId,
                    ["client_secret"] = clientSecret,
                    ["grant_type"] = "client_credentials",
                    ["scope"] = "openid,AdobeID,user_management_sdk",
                }));
                var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
                if (!response.IsSuccessStatusCode)
                {
                    Console.Error.WriteLine(json.GetProperty("error_description"));
                    return 1;
                }

                Console.WriteLine("##vso[task.setvariable variable=token;issecret=true]" + json.GetProperty("access_token").GetString().Substring(0, 4));
                return 0;
            }
        }
    }
}

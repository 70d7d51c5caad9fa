using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace LaunchDeploy
{
    internal static class Program
    {
        private static async Task<int> Main()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            var secret = Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET");

            // Suggested for ent_user_sdk, ent_dataservices_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            var form = new[] { ("client_id", id), ("client_secret", secret), ("grant_type", "client_credentials"), ("scope", "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session,user_management_sdk") }
                .Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2));

            using var client = new HttpClient();
            using var reply = await client.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
            var root = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;
            if (!reply.IsSuccessStatusCode)
            {
                Console.Error.WriteLine(root);
                return 1;
            }

            var token = root.EnumerateObject().Single(property => property.Name == "access_token").Value.GetString();
            Console.WriteLine("token ends with " + token.Substring(token.Length - 4));
            return 0;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Lucky.Seven
{
    /// <summary>One token for the whole process, requested when the first caller needs it.</summary>
    public static class AdobeToken
    {
        private static readonly Lazy<Task<string>> Token = new Lazy<Task<string>>(RequestAsync);

        public static Task<string> Current => Token.Value;

        private static async Task<string> RequestAsync()
        {
            using (var client = new HttpClient())
            using (var response = await client.PostAsync(
                "https://ims-na1.adobelogin.com/ims/token/v3",
                new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                })).ConfigureAwait(false))
            {
                var json = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
                return JObject.Parse(json).Value<string>("access_token") ?? throw new InvalidOperationException(json);
            }
        }
    }
}

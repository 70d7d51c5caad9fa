using System;
using System.Collections.Generic;
using System.Net.Http;
using Newtonsoft.Json.Linq;

namespace Leuchtturm
{
    /// <summary>Signs in with a JWT of our own, and keeps nothing.</summary>
    internal sealed class Session
    {
        /// <summary>Asks for a token, see <see cref="Post"/>.</summary>
        public bool SignIn()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            return Post(id).ContainsKey("access_token");
        }

        /// <summary>Posts <c>jwt</c> in the name of <paramref name="id"/>.</summary>
        /// <param name="id">The client id.</param>
        private static JObject Post(string id)
        {
            using (var http = new HttpClient())
            {
                var form = new Dictionary<string, string>
                {
                    { "client_id", id },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                };
                var answer = http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form)).Result;
                answer.EnsureSuccessStatusCode();
                return JObject.Parse(answer.Content.ReadAsStringAsync().Result);
            }
        }
    }
}

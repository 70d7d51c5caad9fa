using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using Jose;
using Newtonsoft.Json.Linq;

namespace Leuchtturm
{
    /// <summary>Signs in with <see cref="CreateJwt">a JWT of our own</see>, and keeps nothing.</summary>
    internal sealed class Session
    {
        /// <summary>Asks for a token, see <see cref="Post"/>.</summary>
        public bool SignIn()
        {
            var id = Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID");
            return Post(id, CreateJwt(id, TimeSpan.FromMinutes(5))).ContainsKey("access_token");
        }

        /// <summary>Posts <paramref name="jwt"/> in the name of <paramref name="id"/>.</summary>
        /// <param name="id">The client id.</param>
        /// <param name="jwt">What <see cref="CreateJwt"/> has made.</param>
        private static JObject Post(string id, string jwt)
        {
            using (var http = new HttpClient())
            {
                var form = new Dictionary<string, string>
                {
                    { "client_id", id },
                    { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                    { "jwt_token", jwt },
                };
                var answer = http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form)).Result;
                answer.EnsureSuccessStatusCode();
                return JObject.Parse(answer.Content.ReadAsStringAsync().Result);
            }
        }

        internal static string CreateJwt(string id, TimeSpan lifetime)
        {
            using (var key = RSA.Create())
            {
                key.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));
                var claims = new Dictionary<string, object>
                {
                    { "exp", DateTimeOffset.UtcNow.Add(lifetime).ToUnixTimeSeconds() },
                    { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                    { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                    { "aud", "https://ims-na1.adobelogin.com/c/" + id },
                    { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                };
                return JWT.Encode(claims, key, JwsAlgorithm.RS256);
            }
        }
    }
}

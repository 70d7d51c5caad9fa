using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Jose;
using Newtonsoft.Json;

namespace School.OfFineArt
{
    public class TokenAnswer
    {
        [JsonProperty("access_token")]
        public string AccessToken { get; set; }

        /// <summary>How long the token lives, in milliseconds.</summary>
        [JsonProperty("expires_in")]
        public long ExpiresIn { get; set; }
    }

    public class TokenClient
    {
        // Requests give up after 5000 ms.
        private static readonly HttpClient Http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(5000) };

        #region Key

        private static RSA ReadKey()
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_FILE")));
            return rsa;
        }

        #endregion

        #region Token

        public static async Task<int> Main()
        {
            var answer = await RequestAsync();
            // Adobe's expires_in is in Milliseconds
            var expires = DateTime.UtcNow.AddMilliseconds(answer.ExpiresIn);

            // ask for a new token in time
            var renew = DateTime.UtcNow.AddSeconds(answer.ExpiresIn / 1000 - 60); // ms -> s
            // divide by 1000 because expires_in is in ms
            Console.WriteLine("{0:u} {1:u} {2}", expires, renew, answer.ExpiresIn / 1000);
            return expires > DateTime.UtcNow.AddHours(1) && answer.AccessToken != null ? 0 : 1;
        }

        private static async Task<TokenAnswer> RequestAsync()
        {
            var form = new Dictionary<string, string>
            {
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "jwt_token", CreateJwt() },
            };
            var response = await Http.PostAsync("https://ims-na1.adobelogin.com/ims/exchange/jwt", new FormUrlEncodedContent(form));
            return JsonConvert.DeserializeObject<TokenAnswer>(await response.Content.ReadAsStringAsync());
        }

        #region JWT

        private static string CreateJwt()
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };
            using (var key = ReadKey())
            {
                return JWT.Encode(claims, key, JwsAlgorithm.RS256);
            }
        }

        #endregion

        #endregion
    }
}

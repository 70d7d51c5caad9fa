using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace School.OfFineArt
{
    public class TokenAnswer
    {
        [JsonProperty("access_token")]
        public string AccessToken { get; set; }

        /// <summary>How long the token lives, in seconds.</summary>
        [JsonProperty("expires_in")]
        public long ExpiresIn { get; set; }
    }

    public class TokenClient
    {
        // Requests give up after 5000 ms.
        private static readonly HttpClient Http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(5000) };

        #region Token

        public static async Task<int> Main()
        {
            var answer = await RequestAsync();
            // Adobe's expires_in is in Seconds
            var expires = DateTime.UtcNow.AddSeconds(answer.ExpiresIn);

            // ask for a new token in time
            var renew = DateTime.UtcNow.AddSeconds(answer.ExpiresIn - 60);
            Console.WriteLine("{0:u} {1:u} {2}", expires, renew, answer.ExpiresIn);
            return expires > DateTime.UtcNow.AddHours(1) && answer.AccessToken != null ? 0 : 1;
        }

        private static async Task<TokenAnswer> RequestAsync()
        {
            var form = new Dictionary<string, string>
            {
                { "client_id", Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "client_secret", Environment.GetEnvironmentVariable("ADOBE_CLIENT_SECRET") },
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" },
            };
            var response = await Http.PostAsync("https://ims-na1.adobelogin.com/ims/token/v3", new FormUrlEncodedContent(form));
            return JsonConvert.DeserializeObject<TokenAnswer>(await response.Content.ReadAsStringAsync());
        }

        #endregion
    }
}

using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Tailspin.Common;

namespace Tailspin.Adobe
{
    public class AdobeApi
    {
        private const string Host = "ims-na1.adobelogin.com";

        private static readonly HttpClient Http = new HttpClient();

        public async Task<AccessToken> GetAccessToken(string clientId, string clientSecret)
        {
            var fields = new Dictionary<string, string>
            {
                { "client_id", clientId },
                { "client_secret", clientSecret },
                { "grant_type", "client_credentials" },
                // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                { "scope", "openid,AdobeID,user_management_sdk" }
            };

            return await Http.PostFormResponse<AccessToken>("https://" + Host + "/ims/token/v3", fields);
        }
    }

    public class AccessToken
    {
        [JsonProperty("access_token")]
        public string Token { get; set; }
    }
}

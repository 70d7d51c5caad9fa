using Newtonsoft.Json;

namespace Spring.Clothing.Adobe
{
    public class TokenRequest
    {
        [JsonProperty("client_id")]
        public string ClientId { get; set; }

        [JsonProperty("client_secret")]
        public string ClientSecret { get; set; }

        /// <summary>The grant type.</summary>
        [JsonProperty("grant_type")]
        public string GrantType { get; set; } = "client_credentials";

        /// <summary>The scopes, separated by commas.</summary>
        // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
        [JsonProperty("scope")]
        public string Scope { get; set; } = "openid,AdobeID,user_management_sdk";
    }
}

using Newtonsoft.Json;

namespace Spring.Clothing.Adobe
{
    public class TokenRequest
    {
        [JsonProperty("client_id")]
        public string ClientId { get; set; }

        [JsonProperty("client_secret")]
        public string ClientSecret { get; set; }

        /// <summary>The JWT, signed with our key.</summary>
        [JsonProperty("jwt_token")]
        public string Jwt { get; set; }
    }
}

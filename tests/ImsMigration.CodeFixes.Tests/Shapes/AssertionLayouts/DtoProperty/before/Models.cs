using Newtonsoft.Json;

namespace Relecloud.Adobe.Models
{
    /// <summary>What the exchange of a JWT needs.</summary>
    public class JwtTokenRequest
    {
        /// <summary>The API key.</summary>
        public string ClientId { get; set; }

        /// <summary>The client secret.</summary>
        public string ClientSecret { get; set; }

        /// <summary>The signed JWT.</summary>
        public string JwtToken { get; set; }
    }

    public class JwtTokenResponse
    {
        [JsonProperty("token_type")]
        public string TokenType { get; set; }

        [JsonProperty("access_token")]
        public string AccessToken { get; set; }

        [JsonProperty("expires_in")]
        public long ExpiresIn { get; set; }
    }
}

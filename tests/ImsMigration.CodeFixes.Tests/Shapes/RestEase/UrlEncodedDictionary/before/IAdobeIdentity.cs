using System.Collections.Generic;
using System.Threading.Tasks;
using Newtonsoft.Json;
using RestEase;

namespace Nod.Publishers
{
    [Header("Cache-Control", "no-cache")]
    public interface IAdobeIdentity
    {
        [Post("ims/exchange/jwt")]
        Task<AdobeToken> ExchangeAsync([Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, object> data);
    }

    public class AdobeToken
    {
        [JsonProperty("access_token")]
        public string AccessToken { get; set; }

        [JsonProperty("token_type")]
        public string TokenType { get; set; }
    }
}

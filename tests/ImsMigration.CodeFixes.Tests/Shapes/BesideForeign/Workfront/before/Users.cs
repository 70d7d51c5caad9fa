using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Projects
{
    /// <summary>Adobe's directory of our people.</summary>
    internal sealed class Users
    {
        private readonly HttpClient _http;
        private readonly string _keyFile;

        internal Users(HttpClient http, string keyFile)
        {
            _http = http;
            _keyFile = keyFile;
        }

        internal Task<string> GetTokenAsync(string clientId, string clientSecret, string organization, string account)
        {
            var assertion = JwtExchange.Sign(_keyFile, new Dictionary<string, object>
            {
                { "iss", organization },
                { "sub", account },
                { "aud", "https://ims-na1.adobelogin.com/c/" + clientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            });
            return JwtExchange.SendAsync(
                _http,
                "https://ims-na1.adobelogin.com/ims/exchange/jwt",
                new Dictionary<string, string>
                {
                    { "client_id", clientId },
                    { "client_secret", clientSecret },
                    { "jwt_token", assertion },
                });
        }
    }
}

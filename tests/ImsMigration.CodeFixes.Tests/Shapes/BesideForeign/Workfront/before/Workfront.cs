using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Projects
{
    /// <summary>Workfront has an exchange of its own, with the same fields, and it goes on working.</summary>
    internal sealed class Workfront
    {
        private readonly HttpClient _http;
        private readonly string _keyFile;

        internal Workfront(HttpClient http, string keyFile)
        {
            _http = http;
            _keyFile = keyFile;
        }

        internal Task<string> GetTokenAsync(string clientId, string clientSecret, string customer, string user)
        {
            var assertion = JwtExchange.Sign(_keyFile, new Dictionary<string, object> { { "iss", customer }, { "sub", user } });
            return JwtExchange.SendAsync(
                _http,
                "https://contoso.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange",
                new Dictionary<string, string>
                {
                    { "client_id", clientId },
                    { "client_secret", clientSecret },
                    { "jwt_token", assertion },
                });
        }
    }
}

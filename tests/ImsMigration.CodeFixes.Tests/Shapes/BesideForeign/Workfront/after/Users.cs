using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Projects
{
    /// <summary>Adobe's directory of our people.</summary>
    internal sealed class Users
    {
        private readonly HttpClient _http;

        internal Users(HttpClient http)
        {
            _http = http;
        }

        internal Task<string> GetTokenAsync(string clientId, string clientSecret)
        {
            return JwtExchange.SendAsync(
                _http,
                "https://ims-na1.adobelogin.com/ims/token/v3",
                new Dictionary<string, string>
                {
                    { "client_id", clientId },
                    { "client_secret", clientSecret },
                    { "grant_type", "client_credentials" },
                    // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
                    { "scope", "openid,AdobeID,user_management_sdk" },
                });
        }
    }
}

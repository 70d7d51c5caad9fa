using System.Collections.Generic;
using System.Net.Http;

namespace Olympia.Adobe;

/// <summary>The body of the exchange of a JWT.</summary>
internal sealed class JwtExchangeContent : FormUrlEncodedContent
{
    public JwtExchangeContent(string clientId, string clientSecret)
        : base(new Dictionary<string, string>
        {
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["grant_type"] = "client_credentials",
            // Suggested for ent_user_sdk: compare with the scopes of the credential in the Adobe Developer Console.
            ["scope"] = "openid,AdobeID,user_management_sdk",
        })
    {
    }
}

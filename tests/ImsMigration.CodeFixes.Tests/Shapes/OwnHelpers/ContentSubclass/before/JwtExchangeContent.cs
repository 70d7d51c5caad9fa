using System.Collections.Generic;
using System.Net.Http;

namespace Olympia.Adobe;

/// <summary>The body of the exchange of a JWT.</summary>
internal sealed class JwtExchangeContent : FormUrlEncodedContent
{
    public JwtExchangeContent(string clientId, string clientSecret, string jwt)
        : base(new Dictionary<string, string>
        {
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["jwt_token"] = jwt,
        })
    {
    }
}

using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Jose;

namespace Contoso.Portal;

/// <summary>The portal's own session: a JWT in the cookie <c>jwt_token</c>, which has nothing to do with Adobe's.</summary>
public sealed class SessionCookie
{
    public const string Name = "jwt_token";

    private readonly RSA _key;

    public SessionCookie(RSA key)
    {
        _key = key;
    }

    public string Write(string user)
    {
        var claims = new Dictionary<string, object>
        {
            ["sub"] = user,
            ["iss"] = "https://portal.contoso.com",
            ["exp"] = DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeSeconds(),
        };
        return $"{Name}={JWT.Encode(claims, _key, JwsAlgorithm.RS256)}; Secure; HttpOnly";
    }

    public string Read(string cookie) => JWT.Decode<Dictionary<string, object>>(cookie[(Name.Length + 1)..].Split(';')[0], _key)["sub"].ToString();
}

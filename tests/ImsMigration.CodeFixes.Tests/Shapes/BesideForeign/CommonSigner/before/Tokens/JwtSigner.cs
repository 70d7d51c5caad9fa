using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Linq;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Contoso.Sync.Tokens;

/// <summary>Signs the assertions that our partners take for a token: DocuSign, Google, Salesforce and Adobe.</summary>
public sealed class JwtSigner
{
    private readonly KeyRing _keys;

    public JwtSigner(KeyRing keys)
    {
        _keys = keys;
    }

    /// <summary>An assertion of <paramref name="account"/> that is good for five minutes.</summary>
    public string Sign(ServiceAccount account, IEnumerable<KeyValuePair<string, object>> more)
    {
        var handler = new JwtSecurityTokenHandler { SetDefaultTimesOnTokenCreation = false };
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = account.Issuer,
            Audience = account.Audience,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Subject = new ClaimsIdentity(new[] { new Claim(JwtRegisteredClaimNames.Sub, account.Subject) }),
            Claims = more.ToDictionary(claim => claim.Key, claim => claim.Value),
            SigningCredentials = new SigningCredentials(_keys.Find(account.KeyFile), SecurityAlgorithms.RsaSha256),
        };
        return handler.WriteToken(handler.CreateToken(descriptor));
    }
}

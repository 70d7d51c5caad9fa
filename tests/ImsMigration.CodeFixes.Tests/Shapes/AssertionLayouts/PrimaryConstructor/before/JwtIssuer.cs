using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Woodgrove.Adobe;

/// <summary>Issues assertions in the name of the technical account.</summary>
public class JwtIssuer(Integration integration, SigningKey key, TimeProvider time)
{
    private const string Ims = "https://ims-na1.adobelogin.com";

    public string Issue(params string[] metascopes)
    {
        var claims = metascopes.ToDictionary(metascope => $"{Ims}/s/{metascope}", _ => (object)true);
        claims["sub"] = integration.TechnicalAccountId;

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = integration.OrgId,
            Audience = $"{Ims}/c/{integration.ClientId}",
            Claims = claims,
            Expires = time.GetUtcNow().UtcDateTime.AddMinutes(5),
            SigningCredentials = new(new RsaSecurityKey(key.Rsa), SecurityAlgorithms.RsaSha256),
        });
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Signups;

public interface IAssertionFactory
{
    string Create(string clientId);
}

/// <summary>Signs the JWT for Adobe with the integration's private key.</summary>
public sealed class AssertionFactory(AdobeSettings settings, IConfiguration configuration) : IAssertionFactory
{
    public string Create(string clientId)
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(configuration["ADOBE_PRIVATE_KEY_FILE"]!));

        var claims = new List<Claim> { new("sub", configuration["ADOBE_TECHNICAL_ACCOUNT_ID"]!) };
        claims.AddRange(settings.Metascopes.Select(scope => new Claim($"{settings.Ims}/s/{scope}", "true", ClaimValueTypes.Boolean)));

        var token = new JwtSecurityToken(
            issuer: configuration["ADOBE_ORG_ID"],
            audience: $"{settings.Ims}/c/{clientId}",
            claims: claims,
            expires: DateTime.UtcNow.AddMinutes(settings.JwtMinutes),
            signingCredentials: new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256));
        return new JwtSecurityTokenHandler().WriteToken(token);
    }
}

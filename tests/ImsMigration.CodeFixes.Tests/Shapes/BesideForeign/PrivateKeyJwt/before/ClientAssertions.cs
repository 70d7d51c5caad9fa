using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Contoso.Payroll;

/// <summary>JWTs with which this service proves who it is.</summary>
public interface IClientAssertions
{
    string Create(string audience, IReadOnlyDictionary<string, object> claims);
}

/// <summary>Signs with the enterprise certificate that the machine has.</summary>
public sealed class CertificateAssertions : IClientAssertions
{
    private readonly X509Certificate2 _certificate;

    public CertificateAssertions(X509Certificate2 certificate)
    {
        _certificate = certificate;
    }

    public string Create(string audience, IReadOnlyDictionary<string, object> claims)
    {
        var all = new Dictionary<string, object>(claims) { ["jti"] = DateTime.UtcNow.Ticks };
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Claims = all,
            Expires = DateTime.UtcNow.AddMinutes(2),
            SigningCredentials = new X509SigningCredentials(_certificate),
        });
    }
}

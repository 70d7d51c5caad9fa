using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

internal sealed class OwnTokens
{
    // The application's own API tokens; its audience only looks like one of Adobe's.
    public string IssueToken(string user)
    {
        using var ownKey = RSA.Create();
        ownKey.FromXmlString(Environment.GetEnvironmentVariable("OWN_KEY")!);
        var handler = new JwtSecurityTokenHandler();
        var token = handler.CreateJwtSecurityToken(
            issuer: "https://shop.example",
            audience: "https://shop.example/c/" + user,
            subject: new ClaimsIdentity([new Claim("https://shop.example/s/orders", "true")]),
            expires: DateTime.UtcNow.AddMinutes(15),
            signingCredentials: new SigningCredentials(new RsaSecurityKey(ownKey), SecurityAlgorithms.RsaSha256));
        return handler.WriteToken(token);
    }
}

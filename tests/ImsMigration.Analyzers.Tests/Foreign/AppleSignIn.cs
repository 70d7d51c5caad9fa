using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

internal sealed class AppleSignIn
{
    public Task<HttpResponseMessage> RequestAppleTokenAsync(HttpClient http, string teamId, string serviceId, string code)
    {
        using var appleKey = ECDsa.Create();
        appleKey.ImportPkcs8PrivateKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("APPLE_KEY")!), out _);
        var secret = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = teamId,
            Audience = "https://appleid.apple.com",
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = serviceId },
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(appleKey), SecurityAlgorithms.EcdsaSha256),
        });
        return http.PostAsync("https://appleid.apple.com/auth/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = serviceId,
            ["client_secret"] = secret,
            ["grant_type"] = "authorization_code",
            ["code"] = code,
        }));
    }
}

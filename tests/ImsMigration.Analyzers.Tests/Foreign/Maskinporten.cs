using System;
using System.Collections.Generic;
using System.IdentityModel.Tokens.Jwt;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.IdentityModel.Tokens;

internal sealed class Maskinporten
{
    private readonly X509Certificate2 _enterpriseCertificate = X509CertificateLoader.LoadPkcs12FromFile("enterprise.p12", null);

    // private_key_jwt: the client proves itself with a signed assertion in place of a secret.
    public async Task<string> RequestMaskinportenTokenAsync(HttpClient http, string clientId)
    {
        var handler = new JwtSecurityTokenHandler();
        var assertion = handler.CreateEncodedJwt(new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = "https://test.maskinporten.no/",
            Expires = DateTime.UtcNow.AddMinutes(1),
            Claims = new Dictionary<string, object> { ["scope"] = "skatteetaten:inntekt", ["jti"] = Guid.NewGuid().ToString() },
            SigningCredentials = new X509SigningCredentials(_enterpriseCertificate),
        });
        var form = new Dictionary<string, string>
        {
            { "grant_type", "client_credentials" },
            { "client_id", clientId },
            { "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" },
            { "client_assertion", assertion },
        };
        using var response = await http.PostAsync("https://test.maskinporten.no/token", new FormUrlEncodedContent(form));
        return await response.Content.ReadAsStringAsync();
    }
}

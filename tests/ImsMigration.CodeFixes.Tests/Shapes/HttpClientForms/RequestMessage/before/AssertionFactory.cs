using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Acme.Marketing.Adobe
{
    public interface IAssertionFactory
    {
        string Create();
    }

    public class AssertionFactory : IAssertionFactory
    {
        private readonly AdobeSettings _settings;
        private readonly ILogger<AssertionFactory> _logger;

        public AssertionFactory(AdobeSettings settings, ILogger<AssertionFactory> logger)
        {
            _settings = settings;
            _logger = logger;
        }

        public string Create()
        {
            var certificate = new X509Certificate2(_settings.CertificatePath, _settings.CertificatePassword);
            if (certificate.NotAfter < DateTime.Now.AddDays(30))
            {
                _logger.LogWarning("The Adobe certificate expires on {NotAfter}", certificate.NotAfter);
            }

            var claims = new ClaimsIdentity();
            claims.AddClaim(new Claim("sub", _settings.TechnicalAccountId));
            claims.AddClaim(new Claim("https://ims-na1.adobelogin.com/s/ent_user_sdk", "true", ClaimValueTypes.Boolean));

            var handler = new JwtSecurityTokenHandler();
            var token = handler.CreateJwtSecurityToken(
                issuer: _settings.OrganizationId,
                audience: "https://ims-na1.adobelogin.com/c/" + _settings.ClientId,
                subject: claims,
                expires: DateTime.UtcNow.AddMinutes(10),
                signingCredentials: new SigningCredentials(new X509SecurityKey(certificate), SecurityAlgorithms.RsaSha256));

            return handler.WriteToken(token);
        }
    }
}

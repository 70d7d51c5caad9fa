using System;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Munson.Adobe
{
    internal class JwtFactory : IJwtFactory
    {
        private readonly IPrivateKeySource _keys;
        private readonly AdobeOptions _options;

        public JwtFactory(IPrivateKeySource keys, IOptions<AdobeOptions> options)
        {
            _keys = keys;
            _options = options.Value;
        }

        public string CreateToken(string metascope)
        {
            using (var key = _keys.GetKey())
            {
                var credentials = new SigningCredentials(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256)
                {
                    CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
                };
                var token = new JwtSecurityToken(
                    _options.OrganizationId,
                    "https://ims-na1.adobelogin.com/c/" + _options.ClientId,
                    new[]
                    {
                        new Claim("sub", _options.TechnicalAccountId),
                        new Claim("https://ims-na1.adobelogin.com/s/" + metascope, "true", ClaimValueTypes.Boolean),
                    },
                    expires: DateTime.UtcNow.AddMinutes(5),
                    signingCredentials: credentials);
                return new JwtSecurityTokenHandler().WriteToken(token);
            }
        }
    }
}

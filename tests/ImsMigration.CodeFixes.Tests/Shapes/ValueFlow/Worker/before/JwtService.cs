using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bright.Side;

public sealed class JwtService(IOptions<AdobeOptions> options)
{
    public async ValueTask<string> CreateAsync(CancellationToken cancellationToken)
    {
        var adobe = options.Value;
        using var rsa = RSA.Create();
        rsa.ImportFromPem(await File.ReadAllTextAsync(adobe.KeyFile, cancellationToken));

        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = adobe.OrganizationId,
            Audience = $"https://ims-na1.adobelogin.com/c/{adobe.ClientId}",
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = adobe.TechnicalAccountId,
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256),
        });
    }
}

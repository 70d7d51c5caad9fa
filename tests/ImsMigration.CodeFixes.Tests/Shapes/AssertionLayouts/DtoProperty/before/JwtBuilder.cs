using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using Jose;

namespace Relecloud.Adobe
{
    public static class JwtBuilder
    {
        public static string Build(IDictionary<string, object> claims, X509Certificate2 certificate)
        {
            if (!certificate.HasPrivateKey)
            {
                throw new ArgumentException("The certificate has no private key", nameof(certificate));
            }

            return JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

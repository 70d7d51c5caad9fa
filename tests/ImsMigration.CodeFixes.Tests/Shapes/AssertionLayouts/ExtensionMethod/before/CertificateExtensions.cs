using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using Jose;

namespace Lamna.Security
{
    internal static class CertificateExtensions
    {
        /// <summary>Signs a JWT for Adobe with the key of the certificate.</summary>
        public static string SignAdobeJwt(this X509Certificate2 certificate, string clientId, string orgId, string account, params string[] metascopes)
        {
            var claims = new Dictionary<string, object>()
                .Set("exp", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds())
                .Set("iss", orgId)
                .Set("sub", account)
                .Set("aud", "https://ims-na1.adobelogin.com/c/" + clientId);
            foreach (var metascope in metascopes)
            {
                claims.Set("https://ims-na1.adobelogin.com/s/" + metascope, true);
            }

            using (var rsa = certificate.GetRSAPrivateKey())
            {
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }

        private static Dictionary<string, object> Set(this Dictionary<string, object> claims, string name, object value)
        {
            claims[name] = value;
            return claims;
        }
    }
}

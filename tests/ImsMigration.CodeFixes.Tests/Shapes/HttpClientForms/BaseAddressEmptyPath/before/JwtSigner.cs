using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using Jose;

namespace Wingtip.AdobeBridge
{
    /// <summary>Signs the JWT for our technical account.</summary>
    public class JwtSigner
    {
        private readonly X509Certificate2 _certificate = new X509Certificate2("mycert.pfx", "password");

        public string Sign()
        {
            var claims = new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds(),
                ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["aud"] = "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID"),
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            };

            return JWT.Encode(claims, _certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
        }
    }
}

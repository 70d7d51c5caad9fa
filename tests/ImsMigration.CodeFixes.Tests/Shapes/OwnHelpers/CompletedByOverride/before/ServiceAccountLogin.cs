using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using Jose;

namespace Rheinufer.Sync
{
    internal sealed class ServiceAccountLogin : Login
    {
        public ServiceAccountLogin(HttpClient http)
            : base(http)
        {
        }

        protected override string Path => "/ims/exchange/jwt";

        protected override void Complete(IDictionary<string, string> fields)
        {
            fields["jwt_token"] = Sign();
        }

        private static string Sign()
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() },
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", "https://ims-na1.adobelogin.com/c/" + Environment.GetEnvironmentVariable("ADOBE_CLIENT_ID") },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true }
            };
            using (var certificate = new X509Certificate2(
                Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_FILE"),
                Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD")))
            {
                return JWT.Encode(claims, certificate.GetRSAPrivateKey(), JwsAlgorithm.RS256);
            }
        }
    }
}

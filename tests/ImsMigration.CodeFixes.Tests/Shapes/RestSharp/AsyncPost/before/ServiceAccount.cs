using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jose;

namespace PeopleHub.Adobe
{
    /// <summary>The service account of this application, as the Developer Console shows it.</summary>
    public class ServiceAccount
    {
        public string ClientId { get; set; }

        public string ClientSecret { get; set; }

        /// <summary>The organization, <c>...@AdobeOrg</c>.</summary>
        public string OrgId { get; set; }

        /// <summary>The technical account, <c>...@techacct.adobe.com</c>.</summary>
        public string TechAcctId { get; set; }

        public X509Certificate2 Certificate { get; set; }

        internal string CreateJwt()
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                { "iss", OrgId },
                { "sub", TechAcctId },
                { "aud", "https://ims-na1.adobelogin.com/c/" + ClientId },
                { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
            };

            using (RSA rsa = Certificate.GetRSAPrivateKey())
            {
                return JWT.Encode(claims, rsa, JwsAlgorithm.RS256);
            }
        }
    }
}

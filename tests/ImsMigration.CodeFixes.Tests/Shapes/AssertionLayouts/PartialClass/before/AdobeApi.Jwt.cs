using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using Jose;

namespace VanArsdel
{
    // Everything about the JWT
    public partial class AdobeApi
    {
        private const string Metascope = "https://ims-na1.adobelogin.com/s/ent_user_sdk";

        private readonly string _orgId;
        private readonly string _technicalAccountId;
        private readonly string _keyFile;

        private string CreateJwt()
        {
            var claims = new Dictionary<string, object>
            {
                { "exp", DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds() },
                { "iss", _orgId },
                { "sub", _technicalAccountId },
                { "aud", $"https://ims-na1.adobelogin.com/c/{_clientId}" },
                { Metascope, true }
            };

            return JWT.Encode(claims, LoadKey(), JwsAlgorithm.RS256);
        }

        private RSA LoadKey()
        {
            var rsa = RSA.Create();
            rsa.ImportFromPem(File.ReadAllText(_keyFile));
            return rsa;
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using Jose;
using Microsoft.Extensions.Options;

namespace Deichwacht
{
    public class AssertionSigner
    {
        private readonly AccountOptions _options;

        public AssertionSigner(IOptions<AccountOptions> options)
        {
            _options = options.Value;
        }

        public string Sign()
        {
            using (var key = RSA.Create())
            {
                key.ImportFromPem(File.ReadAllText(_options.KeyFile));
                return JWT.Encode(
                    new Dictionary<string, object>
                    {
                        { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
                        { "iss", _options.Organization },
                        { "sub", _options.Account },
                        { "aud", "https://ims-na1.adobelogin.com/c/" + _options.ClientId },
                        { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
                    },
                    key,
                    JwsAlgorithm.RS256);
            }
        }
    }
}

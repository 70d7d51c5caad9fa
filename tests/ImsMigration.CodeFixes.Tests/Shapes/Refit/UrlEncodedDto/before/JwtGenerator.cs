using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using Jose;

namespace Tailspin.Toys.Adobe;

public static class JwtGenerator
{
    public static string Generate(string clientId, string organizationId, string technicalAccountId, KeyValuePair<string, bool> metascope)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText("private.key"));

        return JWT.Encode(
            new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds(),
                ["iss"] = organizationId,
                ["sub"] = technicalAccountId,
                ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
                [metascope.Key] = metascope.Value,
            },
            rsa,
            JwsAlgorithm.RS256);
    }
}

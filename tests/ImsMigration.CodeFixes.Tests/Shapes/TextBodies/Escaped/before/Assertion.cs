using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using Jose;

namespace ProfileImport;

/// <summary>The JWT that Adobe wants to see.</summary>
internal static class Assertion
{
    private const string ExperiencePlatform = "https://ims-na1.adobelogin.com/s/ent_dataservices_sdk";

    public static string Sign(AdobeCredential credential)
    {
        var claims = new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds(),
            ["iss"] = credential.Organization,
            ["sub"] = credential.TechnicalAccount,
            ["aud"] = "https://ims-na1.adobelogin.com/c/" + credential.ClientId,
            [ExperiencePlatform] = true,
        };

        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(credential.KeyFile));
        return JWT.Encode(claims, key, JwsAlgorithm.RS256);
    }
}

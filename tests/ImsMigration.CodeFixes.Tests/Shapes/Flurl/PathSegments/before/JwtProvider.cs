using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using Jose;

namespace Alpine.Ski.House;

public interface IJwtProvider
{
    string CreateJwt(string clientId);
}

public class JwtProvider : IJwtProvider
{
    private readonly string _keyFile;
    private readonly string _organization;
    private readonly string _account;

    public JwtProvider(string keyFile, string organization, string account)
    {
        _keyFile = keyFile;
        _organization = organization;
        _account = account;
    }

    public string CreateJwt(string clientId)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(_keyFile));

        return JWT.Encode(
            new Dictionary<string, object>
            {
                ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
                ["iss"] = _organization,
                ["sub"] = _account,
                ["aud"] = $"https://ims-na1.adobelogin.com/c/{clientId}",
                ["https://ims-na1.adobelogin.com/s/ent_dataservices_sdk"] = true,
            },
            rsa,
            JwsAlgorithm.RS256);
    }
}

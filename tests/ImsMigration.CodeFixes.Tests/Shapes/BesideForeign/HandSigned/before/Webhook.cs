using System;
using System.Security.Cryptography;
using System.Text;

namespace Contoso.Release;

/// <summary>Checks what GitHub and Adobe I/O Events post to us.</summary>
public static class Webhook
{
    public static bool IsGitHubs(string secret, string body, string header)
    {
        var expected = "sha256=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body))).ToLowerInvariant();
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(header));
    }

    /// <summary>The header x-adobe-digital-signature-1, by the key that the event names.</summary>
    public static bool IsAdobes(string publicKeyPem, string body, string header)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(publicKeyPem);
        return rsa.VerifyData(Encoding.UTF8.GetBytes(body), Convert.FromBase64String(header), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}

using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Contoso.Release;

/// <summary>All that this tool signs, signs here.</summary>
public static class Signatures
{
    public static X509Certificate2 Open(string file, string password)
    {
        if (!File.Exists(file))
        {
            throw new FileNotFoundException("No certificate", file);
        }

        return new X509Certificate2(file, password, X509KeyStorageFlags.Exportable);
    }

    public static byte[] Sign(X509Certificate2 certificate, byte[] data)
    {
        using var rsa = certificate.GetRSAPrivateKey();
        return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>A compact JWS over <paramref name="payload"/>.</summary>
    public static string Jws(X509Certificate2 certificate, object payload)
    {
        var signed = Encode("""{"alg":"RS256","typ":"JWT"}"""u8.ToArray()) + "." + Encode(JsonSerializer.SerializeToUtf8Bytes(payload));
        return signed + "." + Encode(Sign(certificate, Encoding.ASCII.GetBytes(signed)));
    }

    private static string Encode(byte[] data) => Convert.ToBase64String(data).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

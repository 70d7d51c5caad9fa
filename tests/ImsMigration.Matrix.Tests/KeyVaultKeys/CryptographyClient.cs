using System;
using System.Security.Cryptography;

namespace Azure.Security.KeyVault.Keys.Cryptography;

/// <summary>
/// Our model of the class of that name, as far as it works without a vault: a client over a <see cref="JsonWebKey"/> signs
/// in the program itself, and really does.
/// </summary>
public class CryptographyClient
{
    private readonly RSAParameters _key;

    /// <summary>Creates a client that signs with <paramref name="key"/>, which never leaves the program.</summary>
    public CryptographyClient(JsonWebKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key.Parameters;
    }

    /// <summary>Hashes <paramref name="data"/> and signs the hash.</summary>
    /// <exception cref="NotSupportedException">The algorithm is another than RS256.</exception>
    public virtual SignResult SignData(SignatureAlgorithm algorithm, byte[] data)
    {
        if (algorithm != SignatureAlgorithm.RS256)
        {
            throw new NotSupportedException("Only RS256 is modelled.");
        }

        using var rsa = RSA.Create(_key);
        return new SignResult(rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}

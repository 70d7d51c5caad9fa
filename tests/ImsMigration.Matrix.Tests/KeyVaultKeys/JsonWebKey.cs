using System;
using System.Security.Cryptography;

namespace Azure.Security.KeyVault.Keys;

/// <summary>Our model of the class of that name: a key in the form in which Key Vault takes and gives it.</summary>
public sealed class JsonWebKey
{
    /// <summary>Takes over the key <paramref name="rsaProvider"/>, with its private part only if <paramref name="includePrivateParameters"/> says so.</summary>
    public JsonWebKey(RSA rsaProvider, bool includePrivateParameters = false)
    {
        ArgumentNullException.ThrowIfNull(rsaProvider);
        Parameters = rsaProvider.ExportParameters(includePrivateParameters);
    }

    internal RSAParameters Parameters { get; }
}

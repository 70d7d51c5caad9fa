namespace Azure.Security.KeyVault.Keys.Cryptography;

/// <summary>Our model of the class of that name: what a signing gives.</summary>
public sealed class SignResult
{
    private readonly byte[] _signature;

    internal SignResult(byte[] signature) => _signature = signature;

    /// <summary>The signature, not encoded.</summary>
    public byte[] Signature => (byte[])_signature.Clone();
}

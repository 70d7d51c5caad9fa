namespace Azure.Security.KeyVault.Keys.Cryptography;

/// <summary>Our model of the structure of that name: an algorithm of RFC 7518.</summary>
/// <param name="Name">Its name there.</param>
public readonly record struct SignatureAlgorithm(string Name)
{
    /// <summary>RSASSA-PKCS1-v1_5 with SHA-256.</summary>
    public static SignatureAlgorithm RS256 { get; } = new("RS256");
}

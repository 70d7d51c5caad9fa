namespace ImsMigration.Analyzers.Tests.KnownApis;

/// <summary>Our own models of the public surface of libraries that the tests cannot reference, as far as the known calls name it.</summary>
internal static class UnservedLibraries
{
    /// <summary>Azure.Security.KeyVault.Keys: a key that signs in the vault.</summary>
    public const string KeyVaultKeys =
        """
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Azure.Security.KeyVault.Keys
        {
            public class KeyVaultKey
            {
                public Uri Id { get; }
            }

            public class KeyClient
            {
                public KeyClient(Uri vaultUri, object credential) { }
                public virtual KeyVaultKey GetKey(string name, string version = null, CancellationToken cancellationToken = default) => null;
                public virtual Task<KeyVaultKey> GetKeyAsync(string name, string version = null, CancellationToken cancellationToken = default) => null;
                public virtual Cryptography.CryptographyClient GetCryptographyClient(string keyName, string keyVersion = null) => null;
            }
        }

        namespace Azure.Security.KeyVault.Keys.Cryptography
        {
            public readonly struct SignatureAlgorithm
            {
                public static SignatureAlgorithm RS256 { get; }
            }

            public class SignResult
            {
                public byte[] Signature { get; }
            }

            public class CryptographyClient
            {
                protected CryptographyClient() { }
                public CryptographyClient(Uri keyId, object credential) { }
                public virtual SignResult Sign(SignatureAlgorithm algorithm, byte[] digest, CancellationToken cancellationToken = default) => null;
                public virtual Task<SignResult> SignAsync(SignatureAlgorithm algorithm, byte[] digest, CancellationToken cancellationToken = default) => null;
                public virtual SignResult SignData(SignatureAlgorithm algorithm, byte[] data, CancellationToken cancellationToken = default) => null;
                public virtual Task<SignResult> SignDataAsync(SignatureAlgorithm algorithm, byte[] data, CancellationToken cancellationToken = default) => null;
            }
        }
        """;

    /// <summary>JWT 1 and 2: one static class, whose built-in algorithms were HMAC only until teams added their own.</summary>
    public const string JwtNet1 =
        """
        namespace JWT
        {
            public enum JwtHashAlgorithm
            {
                HS256,
                RS256,
            }

            public static class JsonWebToken
            {
                public static string Encode(object payload, byte[] key, JwtHashAlgorithm algorithm) => null;
            }
        }
        """;

    /// <summary>BouncyCastle 1: the PKCS #12 store with public constructors.</summary>
    public const string BouncyCastle1 =
        """
        using System.IO;

        namespace Org.BouncyCastle.Pkcs
        {
            public class Pkcs12Store
            {
                public Pkcs12Store() { }
                public Pkcs12Store(Stream input, char[] password) { }
                public AsymmetricKeyEntry GetKey(string alias) => null;
            }

            public class AsymmetricKeyEntry
            {
                public object Key { get; }
            }
        }
        """;
}

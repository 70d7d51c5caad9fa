using System.Collections.Generic;

namespace ImsMigration.Libraries.Keys;

/// <summary>Asymmetric algorithms of the base class library: every import of a private key.</summary>
internal static class RsaKeys
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows(
            "System.Security.Cryptography.AsymmetricAlgorithm",
            CallRole.LoadsKey,
            "ImportFromPem",
            "ImportFromEncryptedPem",
            "ImportPkcs8PrivateKey",
            "ImportEncryptedPkcs8PrivateKey",
            "ImportRSAPrivateKey",
            "ImportECPrivateKey",
            "FromXmlString",
            "ImportCspBlob"),
        .. KnownCall.Rows(
            "System.Security.Cryptography.AsymmetricAlgorithm",
            CallRole.ConvertsKey,
            "ImportParameters"),
    ];
}

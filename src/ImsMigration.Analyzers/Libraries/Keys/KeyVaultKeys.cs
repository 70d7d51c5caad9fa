using System.Collections.Generic;

namespace ImsMigration.Libraries.Keys;

/// <summary>Certificates and keys fetched from Azure Key Vault.</summary>
internal static class KeyVaultKeys
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows(
            "Azure.Security.KeyVault.Certificates.CertificateClient",
            CallRole.LoadsKey,
            "GetCertificate",
            "GetCertificateAsync",
            "DownloadCertificate",
            "DownloadCertificateAsync"),
        .. KnownCall.Rows("Azure.Security.KeyVault.Keys.KeyClient", CallRole.LoadsKey, "GetKey", "GetKeyAsync", "GetCryptographyClient"),
        .. KnownCall.Rows("Azure.Security.KeyVault.Keys.Cryptography.CryptographyClient", CallRole.WrapsKey, KnownCall.Constructor),
    ];
}

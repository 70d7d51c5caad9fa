using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>Keys, certificates and secrets in Azure Key Vault: fetching and signing are known, everything that changes the vault is not.</summary>
internal static class KeyVaultEffects
{
    private const string Namespace = "Azure.Security.KeyVault";

    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.Of(Namespace, Effect.Pure, ".ctor", "get_*", "op_*"),
        .. EffectRow.Of(Namespace + ".Certificates.CertificateClient", Effect.KeyMaterial, "GetCertificate", "GetCertificateAsync", "DownloadCertificate", "DownloadCertificateAsync"),
        .. EffectRow.Of(Namespace + ".Keys.KeyClient", Effect.KeyMaterial, "GetKey", "GetKeyAsync", "GetCryptographyClient"),
        .. EffectRow.Of(Namespace + ".Keys.Cryptography.CryptographyClient", Effect.KeyMaterial, "Sign", "SignAsync", "SignData", "SignDataAsync"),
        .. EffectRow.Of(Namespace + ".Secrets.SecretClient", Effect.Reads, "GetSecret", "GetSecretAsync"),
        .. EffectRow.Of("Azure.Identity", Effect.Pure, ".ctor"),
        .. EffectRow.Of("Azure.Response", Effect.Pure, EffectRow.Everything),
        .. EffectRow.Of("Azure.NullableResponse", Effect.Pure, EffectRow.Everything),
    ];
}

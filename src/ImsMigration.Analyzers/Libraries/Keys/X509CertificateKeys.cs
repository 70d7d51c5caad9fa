using System.Collections.Generic;

namespace ImsMigration.Libraries.Keys;

/// <summary>Certificates with a private key: files, PEM text, raw bytes and the certificate stores of the operating system.</summary>
internal static class X509CertificateKeys
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows(
            "System.Security.Cryptography.X509Certificates.X509Certificate2",
            CallRole.LoadsKey,
            KnownCall.Constructor,
            "CreateFromPem",
            "CreateFromPemFile",
            "CreateFromEncryptedPem",
            "CreateFromEncryptedPemFile",
            "Import"),
        .. KnownCall.Rows(
            "System.Security.Cryptography.X509Certificates.X509Certificate",
            CallRole.LoadsKey,
            KnownCall.Constructor,
            "CreateFromSignedFile",
            "CreateFromCertFile",
            "Import"),
        .. KnownCall.Rows(
            "System.Security.Cryptography.X509Certificates.X509CertificateLoader",
            CallRole.LoadsKey,
            "LoadPkcs12",
            "LoadPkcs12FromFile",
            "LoadPkcs12Collection",
            "LoadPkcs12CollectionFromFile",
            "LoadCertificate",
            "LoadCertificateFromFile"),
        .. KnownCall.Rows(
            "System.Security.Cryptography.X509Certificates.X509Certificate2Collection",
            CallRole.LoadsKey,
            "Find",
            "Import",
            "ImportFromPem",
            "ImportFromPemFile"),
        .. KnownCall.Rows(
            "System.Security.Cryptography.X509Certificates.RSACertificateExtensions",
            CallRole.ConvertsKey,
            "CopyWithPrivateKey"),
    ];
}

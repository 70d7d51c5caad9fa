using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LoopbackIms;

/// <summary>Puts a credential into a folder, in the formats in which customer programs read it.</summary>
internal static class CredentialFiles
{
    private const string PrivateKey = "private.key";
    private const string Pkcs1PrivateKey = "private.pkcs1.key";
    private const string PublicCertificate = "certificate_pub.crt";
    private const string CertificateWithKey = "mycert.pfx";
    private const string Variables = "credential.env";

    /// <summary>The password of the certificate file, as in the commands that Adobe's .NET sample documents.</summary>
    private const string CertificatePassword = "password";

    /// <summary>The names of the files that <see cref="Write"/> makes.</summary>
    public static ImmutableArray<string> Names { get; } =
        [PrivateKey, Pkcs1PrivateKey, PublicCertificate, CertificateWithKey, Variables];

    /// <summary>Writes <paramref name="credential"/> to <paramref name="folder"/>, which is created if it is missing.</summary>
    public static void Write(ServiceCredential credential, string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        using var key = credential.Certificate.GetRSAPrivateKey()
            ?? throw new InvalidOperationException("The credential's certificate has no RSA private key.");
        Directory.CreateDirectory(folder);
        WriteText(folder, PrivateKey, key.ExportPkcs8PrivateKeyPem() + "\n");
        WriteText(folder, Pkcs1PrivateKey, key.ExportRSAPrivateKeyPem() + "\n");
        WriteText(folder, PublicCertificate, credential.Certificate.ExportCertificatePem() + "\n");
        WriteBytes(folder, CertificateWithKey, credential.Certificate.Export(X509ContentType.Pfx, CertificatePassword));
        WriteText(folder, Variables, string.Concat(Environment(credential, folder).Select(static pair => ShellText.Assignment(pair.Key, pair.Value) + "\n")));
    }

    /// <summary>The variables that name <paramref name="credential"/> and its files in <paramref name="folder"/>, in the order of credential.env.</summary>
    public static IReadOnlyDictionary<string, string> Environment(ServiceCredential credential, string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var root = Path.GetFullPath(folder);
        return new OrderedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["ADOBE_CLIENT_ID"] = credential.ClientId,
            ["ADOBE_CLIENT_SECRET"] = credential.ClientSecret,
            ["ADOBE_ORG_ID"] = credential.OrganizationId,
            ["ADOBE_TECHNICAL_ACCOUNT_ID"] = credential.TechnicalAccountId,
            ["ADOBE_METASCOPES"] = string.Join(",", credential.Metascopes.Select(static name => $"https://{ImsHosts.Documented}/s/{name}")),
            ["ADOBE_PRIVATE_KEY_FILE"] = Path.Combine(root, PrivateKey),
            ["ADOBE_CERTIFICATE_FILE"] = Path.Combine(root, CertificateWithKey),
            ["ADOBE_CERTIFICATE_PASSWORD"] = CertificatePassword,
        };
    }

    private static void WriteText(string folder, string name, string text) =>
        WriteBytes(folder, name, Encoding.UTF8.GetBytes(text));

    private static void WriteBytes(string folder, string name, byte[] content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // Most of the files are secrets, and the folder may be one that others can read.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(Path.Combine(folder, name), options);
        stream.Write(content);
    }
}

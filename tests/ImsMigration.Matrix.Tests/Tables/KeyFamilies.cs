using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>The ways to load a key, over files and variables that <see cref="TestKit.CustomerEnvironment"/> and <see cref="OneCredential"/> provide.</summary>
internal static class KeyFamilies
{
    private const string Certificates = "System.Security.Cryptography.X509Certificates";
    private const string FromCertificate = "\nvar rsa = certificate.GetRSAPrivateKey();";

    private static readonly ImmutableArray<string> s_pfxTraces = ["X509", "ertificate", "mycert", "\"password\""];
    private static readonly ImmutableArray<string> s_bouncyCastleTraces = ["BouncyCastle", "DotNetUtilities", "RsaPrivateCrtKeyParameters", "Import", "private."];

    /// <summary>All of them. A new way is a new row.</summary>
    public static ImmutableArray<KeyFamily> All { get; } =
    [
        new("X509Certificate2 of a file", Certificates,
            "using var certificate = {|IMS0003:new X509Certificate2|}(\"mycert.pfx\", \"password\");" + FromCertificate,
            s_pfxTraces),

        new("X509Certificate2 of bytes", "System.IO " + Certificates,
            """
            var bytes = File.ReadAllBytes("mycert.pfx");
            var certificate = {|IMS0003:new X509Certificate2|}(bytes, "password", X509KeyStorageFlags.Exportable);
            """ + FromCertificate,
            s_pfxTraces),

        new("X509CertificateLoader", Certificates,
            "using var certificate = {|IMS0003:X509CertificateLoader.LoadPkcs12FromFile|}(\"mycert.pfx\", \"password\");" + FromCertificate,
            s_pfxTraces),

        new("CreateFromPemFile", Certificates,
            "using var certificate = {|IMS0003:X509Certificate2.CreateFromPemFile|}(\"certificate_pub.crt\", \"private.key\");" + FromCertificate,
            ["X509", "ertificate", "private."]),

        new("ImportFromPem", "System.IO System.Security.Cryptography",
            """
            var rsa = RSA.Create();
            {|IMS0003:rsa.ImportFromPem|}(File.ReadAllText("private.key"));
            """,
            ["Import", "private."]),

        new("ImportPkcs8PrivateKey", "System System.IO System.Security.Cryptography",
            """
            var pem = File.ReadAllText("private.key")
                .Replace("-----BEGIN PRIVATE KEY-----", "")
                .Replace("-----END PRIVATE KEY-----", "");
            var rsa = RSA.Create();
            {|IMS0003:rsa.ImportPkcs8PrivateKey|}(Convert.FromBase64String(pem), out _);
            """,
            ["Import", "private.", "PRIVATE KEY", "Base64", "pem"]),

        new("ImportRSAPrivateKey", "System System.IO System.Linq System.Security.Cryptography",
            """
            // PKCS#1, as openssl rsa writes it.
            var lines = File.ReadAllLines("private.pkcs1.key").Where(line => !line.StartsWith("-----"));
            var rsa = RSA.Create();
            {|IMS0003:rsa.ImportRSAPrivateKey|}(Convert.FromBase64String(string.Concat(lines)), out int read);
            if (read == 0)
            {
                throw new InvalidOperationException("The key file is empty.");
            }
            """,
            ["Import", "private.", "PKCS#1", "key file", "Base64"]),

        new("FromXmlString", "System.IO System.Security.Cryptography",
            """
            var rsa = new RSACryptoServiceProvider();
            {|IMS0003:rsa.FromXmlString|}(File.ReadAllText("private.key.xml"));
            """,
            ["Xml", "private.", "RSACryptoServiceProvider"]),

        new("a base64 variable", "System System.Security.Cryptography",
            """
            var encoded = Environment.GetEnvironmentVariable("ADOBE_PRIVATE_KEY_BASE64");
            if (string.IsNullOrEmpty(encoded))
            {
                throw new InvalidOperationException("ADOBE_PRIVATE_KEY_BASE64 is not set.");
            }

            var rsa = RSA.Create();
            {|IMS0003:rsa.ImportPkcs8PrivateKey|}(Convert.FromBase64String(encoded), out _);
            """,
            ["Import", "PRIVATE_KEY", "Base64"]),

        new("a certificate in a base64 variable", "System " + Certificates,
            """
            var password = Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_PASSWORD");
            var pfx = Convert.FromBase64String(Environment.GetEnvironmentVariable("ADOBE_CERTIFICATE_BASE64"));
            var certificate = {|IMS0003:X509CertificateLoader.LoadPkcs12|}(pfx, password);
            """ + FromCertificate,
            ["X509", "ertificate", "ADOBE_CERTIFICATE", "Base64", "pfx"]),

        new("a text in a JSON file", "System.IO System.Security.Cryptography System.Text.Json",
            """
            using var document = JsonDocument.Parse(File.ReadAllText("service-account.json"));
            var rsa = RSA.Create();
            {|IMS0003:rsa.ImportFromPem|}(document.RootElement.GetProperty("privateKey").GetString());
            """,
            ["Import", "service-account", "privateKey", "document"]),

        new("ImportFromEncryptedPem", "System System.IO System.Security.Cryptography",
            """
            RSA rsa;
            try
            {
                rsa = RSA.Create();
                {|IMS0003:rsa.ImportFromEncryptedPem|}(File.ReadAllText("private.encrypted.key"), "password");
            }
            catch (CryptographicException exception)
            {
                throw new InvalidOperationException("The private key cannot be read.", exception);
            }
            """,
            ["Import", "private.", "\"password\"", "private key"]),

        new("BouncyCastle PemReader",
            "System.IO System.Security.Cryptography Org.BouncyCastle.Crypto.Parameters Org.BouncyCastle.OpenSsl Org.BouncyCastle.Security",
            """
            using var reader = File.OpenText("private.key");
            var parameters = (RsaPrivateCrtKeyParameters)new PemReader(reader).{|IMS0003:ReadObject|}();
            var rsa = new RSACryptoServiceProvider();
            rsa.ImportParameters(DotNetUtilities.ToRSAParameters(parameters));
            """,
            s_bouncyCastleTraces.Add("PemReader")),

        new("BouncyCastle PrivateKeyFactory",
            "System System.IO System.Security.Cryptography Org.BouncyCastle.Crypto.Parameters Org.BouncyCastle.Security",
            """
            var text = File.ReadAllText("private.key").Replace("-----BEGIN PRIVATE KEY-----", "").Replace("-----END PRIVATE KEY-----", "");
            var keyParameters = (RsaPrivateCrtKeyParameters){|IMS0003:PrivateKeyFactory.CreateKey|}(Convert.FromBase64String(text));
            var rsa = RSA.Create();
            rsa.ImportParameters(DotNetUtilities.ToRSAParameters(keyParameters));
            """,
            s_bouncyCastleTraces.AddRange("PrivateKeyFactory", "PRIVATE KEY", "Base64")),
    ];
}

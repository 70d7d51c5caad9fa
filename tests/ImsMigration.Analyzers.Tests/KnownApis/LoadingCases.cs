using System.Collections.Generic;
using System.Linq;

namespace ImsMigration.Analyzers.Tests.KnownApis;

/// <summary>Every way to load a private key that the table of known calls has a row for.</summary>
internal static class LoadingCases
{
    private const string Certificates = "System.Security System.Security.Cryptography.X509Certificates";

    private const string BouncyCastle =
        "Org.BouncyCastle.Asn1.Pkcs Org.BouncyCastle.Crypto Org.BouncyCastle.Crypto.Parameters Org.BouncyCastle.OpenSsl Org.BouncyCastle.Pkcs Org.BouncyCastle.Security";

    private const string FromCertificate = "\nvar key = certificate.GetRSAPrivateKey();";

    private static readonly string[] s_certificateConstructors =
    [
        "(\"service.pfx\")",
        "(\"service.pfx\", \"password\")",
        "(\"service.pfx\", \"password\", X509KeyStorageFlags.EphemeralKeySet)",
        "(\"service.pfx\", new SecureString())",
        "(\"service.pfx\", \"password\".AsSpan())",
        "(File.ReadAllBytes(\"service.pfx\"))",
        "(File.ReadAllBytes(\"service.pfx\"), \"password\")",
        "(Convert.FromBase64String(unsigned), \"password\", X509KeyStorageFlags.Exportable)",
        "(data, new SecureString())",
        "(data.AsSpan())",
        "(IntPtr.Zero)",
    ];

    private static readonly string[] s_certificateFactories =
    [
        "X509Certificate2.CreateFromPem}(unsigned, unsigned)",
        "X509Certificate2.CreateFromPemFile}(\"service.pem\")",
        "X509Certificate2.CreateFromPemFile}(\"service.pem\", \"private.key\")",
        "X509Certificate2.CreateFromEncryptedPem}(unsigned, unsigned, \"password\")",
        "X509Certificate2.CreateFromEncryptedPemFile}(\"service.pem\", \"password\")",
        "X509CertificateLoader.LoadPkcs12}(data, \"password\")",
        "X509CertificateLoader.LoadPkcs12FromFile}(\"service.pfx\", \"password\")",
        "X509CertificateLoader.LoadPkcs12Collection}(data, \"password\")[0]",
        "X509CertificateLoader.LoadPkcs12CollectionFromFile}(\"service.pfx\", \"password\")[0]",
        "X509CertificateLoader.LoadCertificate}(data)",
        "X509CertificateLoader.LoadCertificateFromFile}(\"service.cer\")",
    ];

    private static readonly string[] s_rsaImports =
    [
        "ImportFromPem}(File.ReadAllText(\"private.key\"))",
        "ImportFromEncryptedPem}(unsigned, \"password\")",
        "ImportPkcs8PrivateKey}(data, out _)",
        "ImportEncryptedPkcs8PrivateKey}(\"password\", data, out _)",
        "ImportRSAPrivateKey}(data, out _)",
        "FromXmlString}(unsigned)",
        "ImportParameters}(new RSAParameters { D = data })",
    ];

    private static readonly string[] s_collectionImports = ["Import}(\"service.pfx\")", "ImportFromPem}(unsigned)", "ImportFromPemFile}(\"service.pem\")"];

    private static readonly ApiCase[] s_others =
    [
        new("X509Certificate2 Import", Certificates,
            "var certificate = new X509Certificate2();\n{|IMS0003:certificate.Import|}(\"service.pfx\", \"password\", X509KeyStorageFlags.DefaultKeySet);" + FromCertificate),
        new("X509Certificate", Certificates,
            "var certificate = (X509Certificate2)(object){|IMS0003:new X509Certificate|}(\"service.pfx\", \"password\");" + FromCertificate),
        new("X509Certificate CreateFromSignedFile", Certificates,
            "var certificate = (X509Certificate2){|IMS0003:X509Certificate.CreateFromSignedFile|}(\"service.dll\");" + FromCertificate),
        new("X509Certificate CreateFromCertFile", Certificates,
            "var certificate = (X509Certificate2){|IMS0003:X509Certificate.CreateFromCertFile|}(\"service.cer\");" + FromCertificate),
        new("X509Certificate Import", Certificates,
            "X509Certificate loaded = new X509Certificate2();\n{|IMS0003:loaded.Import|}(\"service.pfx\");\nvar certificate = (X509Certificate2)loaded;" + FromCertificate),
        new("X509Certificate2 PrivateKey", Certificates, "var key = {|IMS0003:new X509Certificate2|}(\"service.pfx\").PrivateKey;"),
        new("X509Store Find", Certificates,
            """
            using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
            store.Open(OpenFlags.ReadOnly);
            var certificate = {|IMS0003:store.Certificates.Find|}(X509FindType.FindByThumbprint, "thumbprint", validOnly: false)[0];
            """ + FromCertificate),
        new("certificate with an injected key", Certificates,
            "using var other = new X509Certificate2();\nusing var certificate = {|IMS0003:other.CopyWithPrivateKey|}(rsa);" + FromCertificate),

        new("ECDsa ImportECPrivateKey", "", "using var key = ECDsa.Create();\n{|IMS0003:key.ImportECPrivateKey|}(data, out _);"),
        new("RSACryptoServiceProvider ImportCspBlob", "", "using var key = new RSACryptoServiceProvider();\n{|IMS0003:key.ImportCspBlob|}(data);"),
        new("RSACryptoServiceProvider of a container", "",
            "var container = {|IMS0003:new CspParameters|}(24) { KeyContainerName = \"service\" };\nvar key = new RSACryptoServiceProvider(container);"),
        new("CngKey Import", "", "var key = new RSACng({|IMS0003:CngKey.Import|}(data, CngKeyBlobFormat.Pkcs8PrivateBlob));"),
        new("CngKey Open", "", "var key = new RSACng({|IMS0003:CngKey.Open|}(\"service\"));"),

        new("BouncyCastle PemReader ReadObject", BouncyCastle,
            """
            var pair = (AsymmetricCipherKeyPair)new PemReader(File.OpenText("private.key")).{|IMS0003:ReadObject|}();
            using var key = new RSACryptoServiceProvider();
            key.ImportParameters(DotNetUtilities.ToRSAParameters((RsaPrivateCrtKeyParameters)pair.Private));
            """),
        new("BouncyCastle PemReader ReadPemObject", BouncyCastle,
            """
            var pem = new PemReader(new StringReader(unsigned)).{|IMS0003:ReadPemObject|}();
            var key = DotNetUtilities.ToRSA(RsaPrivateKeyStructure.GetInstance(pem.Content));
            """),
        new("BouncyCastle PrivateKeyFactory CreateKey", BouncyCastle,
            "var key = DotNetUtilities.ToRSA((RsaPrivateCrtKeyParameters){|IMS0003:PrivateKeyFactory.CreateKey|}(data));"),
        new("BouncyCastle PrivateKeyFactory DecryptKey", BouncyCastle,
            "var key = DotNetUtilities.ToRSA((RsaPrivateCrtKeyParameters){|IMS0003:PrivateKeyFactory.DecryptKey|}(\"password\".ToCharArray(), data));"),
        new("BouncyCastle Pkcs12Store Load", BouncyCastle,
            """
            var store = new Pkcs12StoreBuilder().Build();
            {|IMS0003:store.Load|}(File.OpenRead("service.p12"), "password".ToCharArray());
            var key = DotNetUtilities.ToRSA((RsaPrivateCrtKeyParameters)store.GetKey("service").Key);
            """),
        new("BouncyCastle 1 Pkcs12Store", "",
            "var key = {|IMS0003:new Org.BouncyCastle.Pkcs.Pkcs12Store|}(File.OpenRead(\"service.p12\"), \"password\".ToCharArray()).GetKey(\"service\").Key;")
        { Library = UnservedLibraries.BouncyCastle1, Replaced = "BouncyCastle.Cryptography.dll" },

        new("JSON Web Key", "Microsoft.IdentityModel.Tokens", "var key = {|IMS0003:new JsonWebKey|}(unsigned);"),
        new("JSON Web Key Create", "Microsoft.IdentityModel.Tokens", "var key = {|IMS0003:JsonWebKey.Create|}(unsigned);"),
        new("jose-jwt Jwk", "Jose", "var key = {|IMS0003:new Jwk|}(\"e\", \"n\", \"p\", \"q\", \"d\", \"dp\", \"dq\", \"qi\");"),
        new("jose-jwt Jwk FromJson", "Jose", "var key = {|IMS0003:Jwk.FromJson|}(unsigned, JWT.DefaultSettings.JsonMapper);"),

        Vault("vault.GetCertificate", "{|IMS0003:vault.GetCertificate|}(\"service\").Value.Cer"),
        Vault("vault.GetCertificateAsync", "(await {|IMS0003:vault.GetCertificateAsync|}(\"service\")).Value.Cer"),
        Vault("vault.DownloadCertificate", "{|IMS0003:vault.DownloadCertificate|}(\"service\").Value"),
        Vault("vault.DownloadCertificateAsync", "(await {|IMS0003:vault.DownloadCertificateAsync|}(\"service\")).Value"),
        VaultKey("new CryptographyClient", "{|IMS0003:new CryptographyClient|}(new Uri(unsigned), null)"),
        VaultKey("keys.GetCryptographyClient", "{|IMS0003:keys.GetCryptographyClient|}(\"service\")"),
        VaultKey("keys.GetKey", "{|IMS0003:keys.GetKey|}(\"service\")"),
        VaultKey("keys.GetKeyAsync", "await {|IMS0003:keys.GetKeyAsync|}(\"service\")"),
    ];

    /// <summary>What only changes the form of a key is reported if nothing else loads it, here because it is passed in.</summary>
    private static readonly ApiCase[] s_conversions =
    [
        new("BouncyCastle ToRSA", BouncyCastle, "RsaPrivateCrtKeyParameters given = null;\nvar key = {|IMS0003:DotNetUtilities.ToRSA|}(given);"),
        new("BouncyCastle ToRSAParameters", BouncyCastle, "RsaPrivateCrtKeyParameters given = null;\nvar key = {|IMS0003:DotNetUtilities.ToRSAParameters|}(given);"),
        new("BouncyCastle GetRsaKeyPair", BouncyCastle, "var key = {|IMS0003:DotNetUtilities.GetRsaKeyPair|}(rsa);"),
        new("BouncyCastle GetKeyPair", BouncyCastle, "var key = {|IMS0003:DotNetUtilities.GetKeyPair|}(rsa);"),
    ];

    /// <summary>All cases.</summary>
    public static IEnumerable<ApiCase> All { get; } =
    [
        .. s_certificateConstructors.Select(static arguments => new ApiCase(
            "new X509Certificate2" + arguments,
            Certificates,
            "using var certificate = {|IMS0003:new X509Certificate2|}" + arguments + ";" + FromCertificate)),
        .. s_certificateFactories.Select(static call => new ApiCase(
            call.Replace("}", "", System.StringComparison.Ordinal),
            Certificates,
            "using var certificate = " + Marked("", call) + ";" + FromCertificate)),
        .. s_rsaImports.Select(static call => new ApiCase(
            "RSA " + call.Replace("}", "", System.StringComparison.Ordinal),
            "",
            "using var key = RSA.Create();\n" + Marked("key.", call) + ";")),
        .. s_collectionImports.Select(static call => new ApiCase(
            "X509Certificate2Collection " + call.Replace("}", "", System.StringComparison.Ordinal),
            Certificates,
            "var certificates = new X509Certificate2Collection();\n" + Marked("certificates.", call) + ";\nusing var certificate = certificates[0];" + FromCertificate)),
        .. s_others,
        .. s_conversions,
    ];

    /// <summary>A call up to the mark <c>}</c> is what the diagnostic underlines.</summary>
    private static string Marked(string receiver, string call) =>
        "{|IMS0003:" + receiver + call.Replace("}(", "|}(", System.StringComparison.Ordinal);

    private static ApiCase Vault(string call, string certificate) => new(
        "Key Vault " + call,
        "Azure.Security.KeyVault.Certificates",
        "CertificateClient vault = null;\nvar key = " + certificate + ";");

    private static ApiCase VaultKey(string call, string key) => new(
        "Key Vault " + call,
        "Azure.Security.KeyVault.Keys Azure.Security.KeyVault.Keys.Cryptography",
        "KeyClient keys = null;\nvar key = " + key + ";") { Library = UnservedLibraries.KeyVaultKeys };
}

using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>Assertions that customers put together themselves; a library only signs.</summary>
internal static class HandMadeAssertions
{
    private const string Usings = "System System.Buffers.Text System.Collections.Generic System.Text System.Text.Json ";

    private const string Unsigned =
        """
        var header = JsonSerializer.Serialize(new { alg = "RS256", typ = "JWT" });
        var claims = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
            ["iss"] = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
            ["aud"] = $"https://ims-na1.adobelogin.com/c/{$client}",
            ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
        });
        var unsigned = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)) + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims));

        """;

    private const string Signed = "\nvar jwt = unsigned + \".\" + Base64Url.EncodeToString(signature);";

    private static readonly ImmutableArray<string> s_traces =
        ["Json", "claims", "header", "unsigned", "signature", "Base64", "Encoding"];

    /// <summary>The rows.</summary>
    public static ImmutableArray<AssertionFamily> All { get; } =
    [
        new("RSA SignData", Usings + "System.Security.Cryptography",
            Unsigned +
            "var signature = {|IMS0002:$rsa.SignData|}(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);" + Signed,
            s_traces.Add("SHA256")),

        new("RSA SignHash", Usings + "System.Security.Cryptography",
            Unsigned +
            """
            var hash = SHA256.HashData(Encoding.ASCII.GetBytes(unsigned));
            var signature = {|IMS0002:$rsa.SignHash|}(hash, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            // Base64 as RFC 7515 wants it: without padding, and two characters replaced.
            var jwt = unsigned + "." + Convert.ToBase64String(signature).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            """,
            s_traces.AddRange("hash", "SHA256", "7515")),

        new("RSACryptoServiceProvider SignData", Usings + "System.Security.Cryptography",
            Unsigned +
            """
            using var provider = new RSACryptoServiceProvider();
            provider.ImportParameters($rsa.ExportParameters(true));
            var signature = {|IMS0002:provider.SignData|}(Encoding.ASCII.GetBytes(unsigned), "SHA256");
            """ + Signed,
            s_traces.AddRange("RSACryptoServiceProvider", "ImportParameters", "SHA256")),

        new("RSAPKCS1SignatureFormatter", Usings + "System.Security.Cryptography",
            Unsigned +
            """
            var formatter = new RSAPKCS1SignatureFormatter($rsa);
            formatter.SetHashAlgorithm("SHA256");
            var signature = {|IMS0002:formatter.CreateSignature|}(SHA256.HashData(Encoding.ASCII.GetBytes(unsigned)));
            """ + Signed,
            s_traces.AddRange("formatter", "SHA256")),

        new("BouncyCastle SignerUtilities", Usings + "Org.BouncyCastle.Security",
            Unsigned +
            """
            var bytesToSign = Encoding.ASCII.GetBytes(unsigned);
            var signer = SignerUtilities.GetSigner("SHA256withRSA");
            signer.Init(true, DotNetUtilities.GetRsaKeyPair($rsa).Private);
            signer.BlockUpdate(bytesToSign, 0, bytesToSign.Length);
            var signature = {|IMS0002:signer.GenerateSignature|}();
            """ + Signed,
            s_traces.AddRange("BouncyCastle", "DotNetUtilities", "signer")),

        new("Key Vault CryptographyClient", Usings + "Azure.Security.KeyVault.Keys Azure.Security.KeyVault.Keys.Cryptography",
            Unsigned +
            """
            var vaultClient = {|IMS0003:new CryptographyClient|}(new JsonWebKey($rsa, includePrivateParameters: true));
            var signature = {|IMS0002:vaultClient.SignData|}(SignatureAlgorithm.RS256, Encoding.ASCII.GetBytes(unsigned)).Signature;
            """ + Signed,
            s_traces.AddRange("KeyVault", "CryptographyClient", "vault")),
    ];
}

using System.Collections.Generic;

namespace ImsMigration.Analyzers.Tests.KnownApis;

/// <summary>Every way to sign an assertion that the table of known calls has a row for.</summary>
internal static class SigningCases
{
    private const string IdentityModel = "System.IdentityModel.Tokens.Jwt Microsoft.IdentityModel.Tokens Microsoft.IdentityModel.JsonWebTokens";

    private const string JwtNet = "JWT JWT.Algorithms JWT.Builder JWT.Serializers";

    private const string BouncyCastle = "Org.BouncyCastle.Crypto Org.BouncyCastle.Security";

    private const string Descriptor =
        """
        var credentials = new SigningCredentials(new RsaSecurityKey(rsa), SecurityAlgorithms.RsaSha256);
        var descriptor = new SecurityTokenDescriptor { Claims = claims, SigningCredentials = credentials };

        """;

    private const string Encoder =
        """
        IJwtEncoder encoder = new JwtEncoder(new RS256Algorithm(rsa, rsa), new JsonNetSerializer(), new JwtBase64UrlEncoder());

        """;

    private const string Append = "\nvar jwt = unsigned + \".\" + Convert.ToBase64String(signature).TrimEnd('=');";

    /// <summary>All cases.</summary>
    public static IEnumerable<ApiCase> All { get; } =
    [
        new("jose-jwt Encode", "Jose", "var jwt = {|IMS0002:JWT.Encode|}(claims, rsa, JwsAlgorithm.RS256);"),
        new("jose-jwt Encode of a text", "Jose", "var jwt = {|IMS0002:JWT.Encode|}(unsigned, rsa, JwsAlgorithm.RS256);"),
        new("jose-jwt EncodeBytes", "Jose", "var jwt = {|IMS0002:JWT.EncodeBytes|}(data, rsa, JwsAlgorithm.RS256);"),

        new("JwtSecurityTokenHandler WriteToken", IdentityModel, Descriptor +
            """
            var token = new JwtSecurityToken("org", "audience", null, null, DateTime.UtcNow.AddMinutes(5), credentials);
            var jwt = new JwtSecurityTokenHandler().{|IMS0002:WriteToken|}(token);
            """),
        new("JwtSecurityTokenHandler WriteToken of header and payload", IdentityModel, Descriptor +
            """
            var payload = new JwtPayload();
            payload.Add("iss", "org");
            var jwt = new JwtSecurityTokenHandler().{|IMS0002:WriteToken|}(new JwtSecurityToken(new JwtHeader(credentials), payload));
            """),
        new("JwtSecurityTokenHandler CreateEncodedJwt", IdentityModel, Descriptor +
            "var jwt = new JwtSecurityTokenHandler().{|IMS0002:CreateEncodedJwt|}(descriptor);"),
        new("JwtSecurityTokenHandler CreateJwtSecurityToken", IdentityModel, Descriptor +
            "var jwt = new JwtSecurityTokenHandler().{|IMS0002:CreateJwtSecurityToken|}(descriptor).RawData;"),
        new("JwtSecurityTokenHandler CreateToken", IdentityModel, Descriptor +
            "var jwt = ((JwtSecurityToken)new JwtSecurityTokenHandler().{|IMS0002:CreateToken|}(descriptor)).RawData;"),
        new("JwtSecurityTokenHandler CreateToken and WriteToken", IdentityModel, Descriptor +
            """
            var handler = new JwtSecurityTokenHandler();
            var token = handler.CreateToken(descriptor);
            var jwt = {|IMS0002:handler.WriteToken|}(token);
            """),
        new("JwtSecurityToken", IdentityModel, Descriptor +
            "var jwt = {|IMS0002:new JwtSecurityToken|}(\"org\", \"audience\", null, null, null, credentials).RawData;"),
        new("SecurityTokenHandler WriteToken", IdentityModel, Descriptor +
            """
            SecurityTokenHandler handler = new JwtSecurityTokenHandler();
            var jwt = {|IMS0002:handler.WriteToken|}(handler.CreateToken(descriptor));
            """),
        new("SecurityTokenHandler CreateToken", IdentityModel, Descriptor +
            """
            SecurityTokenHandler handler = new JwtSecurityTokenHandler();
            var jwt = ((JwtSecurityToken){|IMS0002:handler.CreateToken|}(descriptor)).RawData;
            """),

        new("JsonWebTokenHandler CreateToken of a descriptor", IdentityModel, Descriptor +
            "var jwt = new JsonWebTokenHandler().{|IMS0002:CreateToken|}(descriptor);"),
        new("JsonWebTokenHandler CreateToken of a payload", IdentityModel, Descriptor +
            "var jwt = new JsonWebTokenHandler().{|IMS0002:CreateToken|}(unsigned, credentials);"),

        new("JWT.NET encoder with a key of bytes", JwtNet, Encoder + "var jwt = {|IMS0002:encoder.Encode|}(null, claims, data);"),
        new("JWT.NET encoder with a key of text", JwtNet, Encoder + "var jwt = {|IMS0002:encoder.Encode|}(claims, string.Empty);"),
        new("JWT.NET builder", JwtNet,
            """
            var jwt = new JwtBuilder()
                .WithAlgorithm(new RS256Algorithm(rsa, rsa))
                .AddClaim("iss", "org")
                .{|IMS0002:Encode|}();
            """),
        new("JWT.NET 1", "JWT", "var jwt = {|IMS0002:JsonWebToken.Encode|}(claims, data, JwtHashAlgorithm.RS256);") { Library = UnservedLibraries.JwtNet1, Replaced = "JWT.dll" },

        new("RSA SignData", "", "var signature = {|IMS0002:rsa.SignData|}(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);" + Append),
        new("RSA SignHash", "", "var signature = {|IMS0002:rsa.SignHash|}(SHA256.HashData(data), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);" + Append),
        new("RSA TrySignData", "",
            """
            var signature = new byte[256];
            {|IMS0002:rsa.TrySignData|}(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, out _);
            """ + Append),
        new("RSA TrySignHash", "",
            """
            var signature = new byte[256];
            {|IMS0002:rsa.TrySignHash|}(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, out _);
            """ + Append),
        new("RSACryptoServiceProvider SignData", "", "var signature = ((RSACryptoServiceProvider)rsa).{|IMS0002:SignData|}(data, \"SHA256\");" + Append),
        new("RSACryptoServiceProvider SignHash", "", "var signature = ((RSACryptoServiceProvider)rsa).{|IMS0002:SignHash|}(data, \"SHA256\");" + Append),
        new("RSACng SignData", "", "var signature = ((RSACng)rsa).{|IMS0002:SignData|}(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);" + Append),
        new("RSAPKCS1SignatureFormatter CreateSignature", "",
            """
            var formatter = new RSAPKCS1SignatureFormatter(rsa);
            formatter.SetHashAlgorithm("SHA256");
            var signature = {|IMS0002:formatter.CreateSignature|}(SHA256.HashData(data));
            """ + Append),
        new("ECDsa SignData", "", "using var ecdsa = ECDsa.Create();\nvar signature = {|IMS0002:ecdsa.SignData|}(data, HashAlgorithmName.SHA256);" + Append),
        new("ECDsa SignHash", "", "using var ecdsa = ECDsa.Create();\nvar signature = {|IMS0002:ecdsa.SignHash|}(data);" + Append),

        new("BouncyCastle signer", BouncyCastle,
            """
            ISigner signer = SignerUtilities.GetSigner("SHA256withRSA");
            signer.BlockUpdate(data, 0, data.Length);
            var signature = {|IMS0002:signer.GenerateSignature|}();
            """ + Append),

        KeyVault("Sign", "var signature = {|IMS0002:vault.Sign|}(SignatureAlgorithm.RS256, data).Signature;"),
        KeyVault("SignAsync", "var signature = (await {|IMS0002:vault.SignAsync|}(SignatureAlgorithm.RS256, data)).Signature;"),
        KeyVault("SignData", "var signature = {|IMS0002:vault.SignData|}(SignatureAlgorithm.RS256, data).Signature;"),
        KeyVault("SignDataAsync", "var signature = (await {|IMS0002:vault.SignDataAsync|}(SignatureAlgorithm.RS256, data)).Signature;"),
    ];

    private static ApiCase KeyVault(string method, string signing) => new(
        "Key Vault " + method,
        "Azure.Security.KeyVault.Keys.Cryptography",
        "CryptographyClient vault = null;\n" + signing + Append) { Library = UnservedLibraries.KeyVaultKeys };
}

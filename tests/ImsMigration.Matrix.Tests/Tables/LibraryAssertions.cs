using System.Collections.Immutable;

namespace ImsMigration.Matrix.Tests.Tables;

/// <summary>Assertions that customers have a JWT library put together and sign.</summary>
internal static class LibraryAssertions
{
    private const string IdentityModel = "System Microsoft.IdentityModel.Tokens ";
    private const string JwtNet = "System JWT.Algorithms ";

    private const string Dictionary =
        """
        var claims = new Dictionary<string, object>
        {
            { "exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds() },
            { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
            { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
            { "aud", "https://ims-na1.adobelogin.com/c/" + $client },
            { "https://ims-na1.adobelogin.com/s/ent_user_sdk", true },
        };

        """;

    private const string Credentials = "var credentials = new SigningCredentials(new RsaSecurityKey($rsa), SecurityAlgorithms.RsaSha256);\n";

    private const string Descriptor = Credentials +
        """
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
            Audience = $"https://ims-na1.adobelogin.com/c/{$client}",
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"),
                ["https://ims-na1.adobelogin.com/s/ent_user_sdk"] = true,
            },
            SigningCredentials = credentials,
        };

        """;

    private static readonly ImmutableArray<string> s_identityModelTraces =
        ["IdentityModel", "Security", "SigningCredentials"];

    private static readonly ImmutableArray<string> s_jwtNetTraces = ["JWT.Algorithms", "RS256Algorithm"];

    /// <summary>The rows.</summary>
    public static ImmutableArray<AssertionFamily> All { get; } =
    [
        new("jose-jwt", "System System.Collections.Generic Jose",
            Dictionary + "var jwt = {|IMS0002:JWT.Encode|}(claims, $rsa, JwsAlgorithm.RS256);",
            ["Jose", "JwsAlgorithm", "claims"]),

        new("JwtSecurityTokenHandler WriteToken", IdentityModel + "System.IdentityModel.Tokens.Jwt System.Security.Claims",
            Credentials +
            """
            var claims = new[]
            {
                new Claim("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")),
                new Claim("https://ims-na1.adobelogin.com/s/ent_user_sdk", "true", ClaimValueTypes.Boolean),
            };
            var jwt = new JwtSecurityTokenHandler().{|IMS0002:WriteToken|}(new JwtSecurityToken(
                issuer: Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                audience: "https://ims-na1.adobelogin.com/c/" + $client,
                claims: claims,
                expires: DateTime.UtcNow.AddMinutes(5),
                signingCredentials: credentials));
            """,
            s_identityModelTraces.AddRange("Claim", "expires")),

        new("JwtSecurityTokenHandler CreateEncodedJwt", IdentityModel + "System.Collections.Generic System.IdentityModel.Tokens.Jwt",
            Descriptor + "var jwt = new JwtSecurityTokenHandler().{|IMS0002:CreateEncodedJwt|}(descriptor);",
            s_identityModelTraces.Add("descriptor")),

        new("JwtSecurityTokenHandler CreateToken", IdentityModel + "System.IdentityModel.Tokens.Jwt System.Security.Claims",
            """
            var identity = new ClaimsIdentity();
            identity.AddClaim(new Claim("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")));
            identity.AddClaim(new Claim("https://ims-na1.adobelogin.com/s/ent_user_sdk", "true", ClaimValueTypes.Boolean));
            var handler = new JwtSecurityTokenHandler();
            var securityToken = handler.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                Audience = "https://ims-na1.adobelogin.com/c/" + $client,
                Subject = identity,
                Expires = DateTime.UtcNow.AddMinutes(5),
                SigningCredentials = new SigningCredentials(new RsaSecurityKey($rsa), SecurityAlgorithms.RsaSha256),
            });
            var jwt = {|IMS0002:handler.WriteToken|}(securityToken);
            """,
            s_identityModelTraces.AddRange("Claim", "identity", "handler")),

        new("JwtSecurityTokenHandler CreateJwtSecurityToken", IdentityModel + "System.Collections.Generic System.IdentityModel.Tokens.Jwt System.Security.Claims",
            """
            var subject = new ClaimsIdentity(new List<Claim>
            {
                new("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID")),
                new("https://ims-na1.adobelogin.com/s/ent_user_sdk", bool.TrueString.ToLowerInvariant(), ClaimValueTypes.Boolean),
            });
            var signed = new JwtSecurityTokenHandler().{|IMS0002:CreateJwtSecurityToken|}(
                issuer: Environment.GetEnvironmentVariable("ADOBE_ORG_ID"),
                audience: string.Concat("https://ims-na1.adobelogin.com/c/", $client),
                subject: subject,
                expires: DateTime.UtcNow.AddHours(1),
                signingCredentials: new SigningCredentials(new RsaSecurityKey($rsa), SecurityAlgorithms.RsaSha256));
            var jwt = signed.RawData;
            """,
            s_identityModelTraces.AddRange("Claim", "subject", "RawData")),

        new("JwtHeader and JwtPayload", IdentityModel + "System.IdentityModel.Tokens.Jwt",
            Credentials +
            """
            var payload = new JwtPayload
            {
                { "iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID") },
                { "sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID") },
                { "aud", $"https://ims-na1.adobelogin.com/c/{$client}" },
            };
            payload.Add("exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds());
            payload.Add("https://ims-na1.adobelogin.com/s/ent_user_sdk", true);
            var header = new JwtHeader(credentials);
            var jwt = new JwtSecurityTokenHandler().{|IMS0002:WriteToken|}(new JwtSecurityToken(header, payload));
            """,
            s_identityModelTraces.AddRange("header", "payload")),

        new("JsonWebTokenHandler of a descriptor", IdentityModel + "System.Collections.Generic Microsoft.IdentityModel.JsonWebTokens",
            Descriptor + "var jwt = new JsonWebTokenHandler().{|IMS0002:CreateToken|}(descriptor);",
            s_identityModelTraces.Add("descriptor")),

        new("JsonWebTokenHandler of a text", IdentityModel + "Microsoft.IdentityModel.JsonWebTokens",
            """
            var exp = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds();
            var iss = Environment.GetEnvironmentVariable("ADOBE_ORG_ID");
            var sub = Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID");
            var payload = $"{{\"exp\":{exp},\"iss\":\"{iss}\",\"sub\":\"{sub}\",\"aud\":\"https://ims-na1.adobelogin.com/c/{$client}\",\"https://ims-na1.adobelogin.com/s/ent_user_sdk\":true}}";
            var signingKey = new RsaSecurityKey($rsa);
            var jwt = new JsonWebTokenHandler().{|IMS0002:CreateToken|}(payload, new SigningCredentials(signingKey, SecurityAlgorithms.RsaSha256));
            """,
            s_identityModelTraces.AddRange("payload", "signingKey")),

        new("JWT.NET encoder", JwtNet + "System.Collections.Generic JWT JWT.Serializers",
            Dictionary +
            """
            IJwtEncoder encoder = new JwtEncoder(new RS256Algorithm($rsa, $rsa), new JsonNetSerializer(), new JwtBase64UrlEncoder());
            var jwt = {|IMS0002:encoder.Encode|}(claims, (string)null);
            """,
            s_jwtNetTraces.AddRange("claims", "ncoder", "Serializer")),

        new("JWT.NET builder", JwtNet + "JWT.Builder",
            """
            var jwt = new JwtBuilder()
                .WithAlgorithm(new RS256Algorithm($rsa, $rsa))
                .AddClaim("exp", DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds())
                .AddClaim("iss", Environment.GetEnvironmentVariable("ADOBE_ORG_ID"))
                .AddClaim("sub", Environment.GetEnvironmentVariable("ADOBE_TECHNICAL_ACCOUNT_ID"))
                .AddClaim("aud", "https://ims-na1.adobelogin.com/c/" + $client)
                .AddClaim("https://ims-na1.adobelogin.com/s/ent_user_sdk", true)
                .{|IMS0002:Encode|}();
            """,
            s_jwtNetTraces.AddRange("Builder", "Claim")),
    ];
}

using System.Collections.Generic;

namespace ImsMigration.Libraries.Assertions;

/// <summary>Assertions made with System.IdentityModel.Tokens.Jwt.</summary>
internal static class JwtSecurityTokenAssertions
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows(
            "System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler",
            CallRole.SignsAssertion,
            "WriteToken",
            "CreateEncodedJwt",
            "CreateJwtSecurityToken",
            "CreateToken"),
        .. KnownCall.Rows("System.IdentityModel.Tokens.Jwt.JwtSecurityToken", CallRole.SignsAssertion, KnownCall.Constructor),
        .. KnownCall.Rows("Microsoft.IdentityModel.Tokens.SecurityTokenHandler", CallRole.SignsAssertion, "WriteToken", "CreateToken"),
    ];
}

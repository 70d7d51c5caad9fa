using System.Collections.Generic;

namespace ImsMigration.Libraries.Assertions;

/// <summary>Assertions made with JWT.NET: its encoder and its builder.</summary>
internal static class JwtNetAssertions
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows("JWT.IJwtEncoder", CallRole.SignsAssertion, "Encode"),
        .. KnownCall.Rows("JWT.JwtEncoderExtensions", CallRole.SignsAssertion, "Encode"),
        .. KnownCall.Rows("JWT.JsonWebToken", CallRole.SignsAssertion, "Encode"),
        .. KnownCall.Rows("JWT.Builder.JwtBuilder", CallRole.SignsAssertion, "Encode"),
    ];
}

using System.Collections.Generic;

namespace ImsMigration.Libraries.Assertions;

/// <summary>Assertions made with Microsoft.IdentityModel.JsonWebTokens.</summary>
internal static class JsonWebTokenAssertions
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows("Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler", CallRole.SignsAssertion, "CreateToken"),
    ];
}

using System.Collections.Generic;

namespace ImsMigration.Libraries.Assertions;

/// <summary>Assertions made with jose-jwt.</summary>
internal static class JoseJwtAssertions
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows("Jose.JWT", CallRole.SignsAssertion, "Encode", "EncodeBytes"),
    ];
}

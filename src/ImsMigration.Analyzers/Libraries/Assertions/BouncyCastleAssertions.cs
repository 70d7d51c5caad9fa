using System.Collections.Generic;

namespace ImsMigration.Libraries.Assertions;

/// <summary>Assertions signed by hand with BouncyCastle.</summary>
internal static class BouncyCastleAssertions
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows("Org.BouncyCastle.Crypto.ISigner", CallRole.SignsAssertion, "GenerateSignature"),
    ];
}

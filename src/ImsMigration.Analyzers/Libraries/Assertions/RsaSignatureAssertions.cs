using System.Collections.Generic;

namespace ImsMigration.Libraries.Assertions;

/// <summary>Assertions signed by hand with the base class library.</summary>
internal static class RsaSignatureAssertions
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows("System.Security.Cryptography.RSA", CallRole.SignsAssertion, "SignData", "SignHash", "TrySignData", "TrySignHash"),
        .. KnownCall.Rows("System.Security.Cryptography.ECDsa", CallRole.SignsAssertion, "SignData", "SignHash"),
        .. KnownCall.Rows("System.Security.Cryptography.AsymmetricSignatureFormatter", CallRole.SignsAssertion, "CreateSignature"),
    ];
}

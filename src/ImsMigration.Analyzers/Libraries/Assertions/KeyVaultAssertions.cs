using System.Collections.Generic;

namespace ImsMigration.Libraries.Assertions;

/// <summary>Assertions signed by Azure Key Vault, where the key never enters the program.</summary>
internal static class KeyVaultAssertions
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows(
            "Azure.Security.KeyVault.Keys.Cryptography.CryptographyClient",
            CallRole.SignsAssertion,
            "Sign",
            "SignAsync",
            "SignData",
            "SignDataAsync"),
    ];
}

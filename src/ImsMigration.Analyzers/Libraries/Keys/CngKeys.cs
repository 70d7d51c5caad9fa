using System.Collections.Generic;

namespace ImsMigration.Libraries.Keys;

/// <summary>Keys of the Windows cryptography service.</summary>
internal static class CngKeys
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows("System.Security.Cryptography.CngKey", CallRole.LoadsKey, "Import", "Open"),
        .. KnownCall.Rows("System.Security.Cryptography.CspParameters", CallRole.LoadsKey, KnownCall.Constructor),
    ];
}

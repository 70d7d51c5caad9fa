using System.Collections.Generic;

namespace ImsMigration.Libraries.Keys;

/// <summary>Private keys in the JSON Web Key form.</summary>
internal static class JsonWebKeys
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<KnownCall> Rows { get; } =
    [
        .. KnownCall.Rows("Microsoft.IdentityModel.Tokens.JsonWebKey", CallRole.LoadsKey, KnownCall.Constructor, "Create"),
        .. KnownCall.Rows("Jose.Jwk", CallRole.LoadsKey, KnownCall.Constructor, "FromJson"),
    ];
}

using System.Collections.Generic;
using System.Linq;

namespace ImsMigration.Libraries.Effects;

/// <summary>Libraries that make tokens and read keys. They keep to the objects that they are handed.</summary>
internal static class TokenLibraryEffects
{
    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.All(Effect.KeyMaterial, "Jose", "JWT", "Org.BouncyCastle", "Microsoft.IdentityModel", "System.IdentityModel"),
        .. EffectRow.Of("Jose", Effect.Pure, "get_*"),
        .. EffectRow.Of("JWT", Effect.Pure, "get_*"),
        .. EffectRow.Of("Org.BouncyCastle", Effect.Pure, "get_*"),
        .. EffectRow.Of("Microsoft.IdentityModel", Effect.Pure, "get_*", "op_*"),
        .. EffectRow.Of("System.IdentityModel", Effect.Pure, "get_*", "op_*", "ReadJwtToken"),

        .. new[] { "Jose", "JWT", "Org.BouncyCastle", "Microsoft.IdentityModel", "System.IdentityModel" }
            .SelectMany(static library => EffectRow.Of(library, Effect.Fills, "set_*", "Add*", "BlockUpdate", "Dispose", "Init*", "Load", "Remove*", "Reset", "Set*", "Update", "With*")),

        // It fetches the keys of an issuer.
        .. EffectRow.All(Effect.Unknown, "Microsoft.IdentityModel.Protocols"),
    ];
}

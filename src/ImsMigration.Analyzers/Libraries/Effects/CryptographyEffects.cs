using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>Keys, certificates and signatures of the base class library. Those that change a store of the machine have an effect.</summary>
internal static class CryptographyEffects
{
    private const string Namespace = "System.Security.Cryptography";

    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.All(Effect.KeyMaterial, Namespace),
        .. EffectRow.Of(Namespace, Effect.Pure, "get_*", "ToString", "Equals", "GetHashCode"),
        .. EffectRow.Of(Namespace, Effect.Fills, "set_*", "Add*", "Append*", "Clear", "Close", "Dispose*", "From*", "Import*", "Initialize", "Open", "Remove*", "Reset", "Set*", "Transform*"),
        .. EffectRow.Of(Namespace + ".SHA256", Effect.Pure, "HashData*"),
        .. EffectRow.Of(Namespace + ".CryptographicOperations", Effect.Fills, "ZeroMemory"),
        .. EffectRow.Of(Namespace + ".CryptoConfig", Effect.Unknown, EffectRow.Everything),
        .. EffectRow.Of(Namespace + ".CngKey", Effect.Unknown, "Create", "Delete", "SetProperty"),
        .. EffectRow.Of(Namespace + ".RandomNumberGenerator", Effect.Pure, "Create", "Get*"),
        .. EffectRow.Of(Namespace + ".RSACryptoServiceProvider", Effect.Unknown, "set_UseMachineKeyStore"),
        .. EffectRow.Of(Namespace + ".X509Certificates.X509Store", Effect.Unknown, "Add*", "Remove*"),
        .. EffectRow.Of(Namespace + ".X509Certificates.X509Certificate", Effect.Pure, "Get*"),
        .. EffectRow.Of(Namespace + ".X509Certificates.X509Certificate2", Effect.Pure, "Get*", "Verify"),
        .. EffectRow.All(Effect.Pure, "System.Security.Claims", "System.Security.Principal"),
        .. EffectRow.Of("System.Security.Claims", Effect.Fills, "Add*", "Remove*", "TryRemove*"),
        .. EffectRow.All(Effect.Fills, "System.Security.SecureString"),
    ];
}

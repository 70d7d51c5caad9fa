using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>
/// The credentials of Adobe's PDF Services SDK. What their builder is told is no effect: only the rewriter that knows the builder takes such
/// a call away.
/// </summary>
internal static class SdkEffects
{
    private const string Namespace = "Adobe.PDFServicesSDK.auth";

    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.All(Effect.Pure, Namespace),
        .. EffectRow.Of(Namespace, Effect.Reads, "FromFile"),
    ];
}

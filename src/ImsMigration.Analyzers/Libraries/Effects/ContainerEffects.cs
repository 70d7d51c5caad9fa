using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>The dependency injection container of Microsoft.Extensions, what its logger is handed, and the web application that holds one.</summary>
internal static class ContainerEffects
{
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.Of(Namespace, Effect.Registers, "Add*", "Configure*", "PostConfigure*", "TryAdd*", "Validate*", "Bind*"),
        .. EffectRow.Of(Namespace, Effect.Makes, "CreateInstance", "Get*"),
        .. EffectRow.Of(Namespace, Effect.Reads, "get_*"),
        .. EffectRow.Of("Microsoft.Extensions.Logging.EventId", Effect.Pure, EffectRow.Everything),
        .. EffectRow.Of("System.IServiceProvider", Effect.Reads, "GetService"),
        .. EffectRow.Of("Microsoft.AspNetCore.Builder", Effect.Pure, "get_*"),
        .. EffectRow.Of("Microsoft.AspNetCore.Hosting", Effect.Pure, "get_*"),
    ];
}

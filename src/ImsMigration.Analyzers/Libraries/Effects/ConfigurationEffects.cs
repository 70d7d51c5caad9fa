using System.Collections.Generic;

namespace ImsMigration.Libraries.Effects;

/// <summary>Settings and options: asking for them leaves them as they are.</summary>
internal static class ConfigurationEffects
{
    private const string Configuration = "Microsoft.Extensions.Configuration";

    /// <summary>The rows of this family.</summary>
    public static IReadOnlyList<EffectRow> Rows { get; } =
    [
        .. EffectRow.All(Effect.Reads, Configuration, "Microsoft.Extensions.FileProviders"),
        .. EffectRow.Of(Configuration, Effect.Fills, "Add*", "Bind", "set_*", "SetBasePath"),
        .. EffectRow.Of(Configuration, Effect.Unknown, "Reload", "Watch"),
        .. EffectRow.Of("Microsoft.Extensions.Options", Effect.Reads, "Create", "get_*", "Get"),
        .. EffectRow.Of("Microsoft.Extensions.Options.OptionsBuilder", Effect.Registers, EffectRow.Everything),
        .. EffectRow.Of("Microsoft.Extensions.Options.ValidateOptionsResult", Effect.Pure, EffectRow.Everything),
        .. EffectRow.Of("Microsoft.Extensions.Hosting", Effect.Reads, "get_*", "IsDevelopment", "IsEnvironment", "IsProduction", "IsStaging"),
        .. EffectRow.Of("System.Configuration", Effect.Reads, "get_*", "Get*", "Open*"),
        .. EffectRow.All(Effect.Registers, "FluentValidation"),
    ];
}

using Microsoft.CodeAnalysis.Diagnostics;

namespace ImsMigration.Solutions;

/// <summary>Says whether the user wants requests of AEM as a Cloud Service to be migrated, too.</summary>
internal static class AemOption
{
    /// <summary>
    /// The option in .editorconfig that lets credentials of AEM as a Cloud Service be migrated, too. They come from
    /// another console and have a migration page of their own.
    /// </summary>
    public const string Name = "ims_migration.migrate_aem";

    /// <summary>Whether <paramref name="options"/> let requests of AEM as a Cloud Service be migrated.</summary>
    public static bool MayMigrate(AnalyzerConfigOptions options) => options.TryGetValue(Name, out var allowed) && allowed == "true";
}

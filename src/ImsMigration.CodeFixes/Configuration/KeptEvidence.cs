using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>
/// Keeps settings that say whose their neighbours are. A key and its place are Adobe's only beside a text of IMS: without that, what stays in the file
/// would not be reported any more, although nobody has done anything about it.
/// </summary>
internal static class KeptEvidence
{
    /// <summary>
    /// Those of <paramref name="dead"/> to remove from <paramref name="text"/>, the text of <paramref name="file"/>, so that all that was
    /// <paramref name="found"/> in it and stays is still found.
    /// </summary>
    public static ImmutableHashSet<ConfigurationSetting> Without(
        SourceText text,
        ConfigurationFile file,
        ImmutableArray<ServiceAccountSetting> found,
        ImmutableHashSet<ConfigurationSetting> dead)
    {
        var lost = Lost(text, file, found, dead);
        if (lost.IsEmpty)
        {
            return dead;
        }

        var sections = lost.Select(static setting => setting.Section).ToImmutableHashSet();
        return dead.Where(setting => !sections.Contains(setting.Section)).ToImmutableHashSet();
    }

    private static ImmutableArray<ConfigurationSetting> Lost(
        SourceText text,
        ConfigurationFile file,
        ImmutableArray<ServiceAccountSetting> found,
        ImmutableHashSet<ConfigurationSetting> dead)
    {
        if (dead.IsEmpty)
        {
            return ImmutableArray<ConfigurationSetting>.Empty;
        }

        var changes = ConfigurationEdits.EndpointChanges(text, found.Where(setting => !IsRemoved(setting.Setting, dead))).Concat(SettingRemoval.Changes(text, file, dead));
        var left = ConfigurationFile.Read(text.WithChanges(changes)) is { } after
            ? ServiceAccountSettings.Find(after).Select(static setting => setting.Setting.Path).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)
            : ImmutableHashSet<string>.Empty;
        return found
            .Where(static setting => setting.Kind is SettingKind.KeyPlace or SettingKind.PrivateKey or SettingKind.KeyPassword)
            .Select(static setting => setting.Setting)
            .Where(setting => !IsRemoved(setting, dead) && !left.Contains(setting.Path))
            .ToImmutableArray();
    }

    private static bool IsRemoved(ConfigurationSetting setting, ImmutableHashSet<ConfigurationSetting> dead) =>
        dead.Contains(setting.Named) || dead.Contains(setting) || setting.Sections.Any(dead.Contains);
}

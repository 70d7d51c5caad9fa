using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Writers.Scopes;

namespace ImsMigration.Configuration;

/// <summary>
/// Says which settings for metascopes may go, although they depend on the environment: those whose scopes stand in the migrated code or in the same
/// file. A metascope that is only in one environment's file would otherwise be lost to that environment.
/// </summary>
/// <param name="AreAll">Whether no request needs the settings: it has its scopes from elsewhere, or there is none.</param>
/// <param name="Written">The scopes that each migrated request sends, as they stand in the source, separated by commas.</param>
/// <param name="OfEnvironment">The names by which code asks for settings that are not the same in all environments.</param>
internal sealed record CarriedScopes(bool AreAll, ImmutableArray<string> Written, ImmutableHashSet<string> OfEnvironment)
{
    /// <summary>Those of <paramref name="settings"/> of <paramref name="file"/> that may go, where <paramref name="found"/> are the settings of the retired flow in it.</summary>
    public IEnumerable<ConfigurationSetting> Among(IEnumerable<ConfigurationSetting> settings, ConfigurationFile file, ImmutableArray<ServiceAccountSetting> found)
    {
        if (AreAll)
        {
            return settings;
        }

        var metascopes = found.Where(static setting => setting.Kind == SettingKind.Metascope).ToLookup(static setting => setting.Setting.Named);
        return settings.Where(setting => !metascopes.Contains(setting) || !OfEnvironment.Contains(setting.AskedList) || Hold(file, setting, metascopes[setting]));
    }

    private bool Hold(ConfigurationFile file, ConfigurationSetting named, IEnumerable<ServiceAccountSetting> values)
    {
        var metascopes = values.SelectMany(static value => ServiceAccountSettings.MetascopesOf(value.Setting)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return Metascopes.ScopesFor(metascopes) is { } scopes
            && Written.Concat(BesideOf(file, named)).Any(sent => !ScopeList.Split(scopes).Except(ScopeList.Split(sent)).Any());
    }

    /// <summary>The scopes in the setting beside <paramref name="metascopes"/> that is called as the request reads it.</summary>
    private static IEnumerable<string> BesideOf(ConfigurationFile file, ConfigurationSetting metascopes) =>
        ScopeNames.Of(metascopes.Key) is not { } name
            ? []
            : file.Settings
                .Where(other => other.Section == metascopes.Section && string.Equals(other.Key, name, StringComparison.OrdinalIgnoreCase))
                .Select(other => other.Value ?? string.Join(",", file.Settings.Where(element => element.Section == other).Select(static element => element.Value)));
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;

namespace ImsMigration.Configuration;

/// <summary>
/// Finds the settings of the retired JWT flow in a configuration file. Texts of IMS say it themselves; a key, its place
/// and its password are Adobe's only beside such a text and under a name that can be Adobe's, because every program has
/// keys of others.
/// </summary>
internal sealed class ServiceAccountSettings
{
    private readonly ImmutableArray<ConfigurationSetting> _leaves;
    private readonly List<(ConfigurationSetting Setting, SettingKind Kind)> _found = [];
    private readonly Dictionary<ConfigurationSetting, List<ImmutableArray<string>>> _evidence = [];
    private readonly HashSet<ConfigurationSetting> _aem = [];

    private ServiceAccountSettings(ConfigurationFile file) => _leaves = file.Settings.Where(static setting => setting.Value is not null).ToImmutableArray();

    /// <summary>The settings of the retired flow in <paramref name="file"/>, in the order of the text.</summary>
    public static ImmutableArray<ServiceAccountSetting> Find(ConfigurationFile file) => new ServiceAccountSettings(file).Find();

    /// <summary>Whether the value or the name of <paramref name="setting"/> says by itself that an assertion is for IMS.</summary>
    public static bool NamesIms(ConfigurationSetting setting) =>
        setting.Value is { } value
        && (ImsEndpoints.NamesHost(value) || ImsEndpoints.NamesExchange(value) || !MetascopesOf(setting).IsEmpty);

    /// <summary>
    /// The metascopes that <paramref name="setting"/> names. One that is not in the table must be the URL of a claim, and
    /// <c>event_receiver_api</c>, which is also a scope, that or the value of a setting for metascopes.
    /// </summary>
    public static ImmutableArray<string> MetascopesOf(ConfigurationSetting setting) =>
        MetascopesIn(setting.Value ?? string.Empty, setting).Concat(MetascopesIn(setting.Key, setting)).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();

    private static IEnumerable<string> MetascopesIn(string text, ConfigurationSetting setting) =>
        Metascopes.FindAll(text).Where(name =>
            text.IndexOf("/s/" + name, StringComparison.OrdinalIgnoreCase) >= 0
            || IsForMetascopes(setting)
            || (name != "event_receiver_api" && Metascopes.All.Any(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase))));

    private static bool IsForMetascopes(ConfigurationSetting setting) =>
        Sanitized(setting.Key).Contains("metascope") || (setting.Section is { } section && Sanitized(section.Key).Contains("metascope"));

    private static string Sanitized(string key) => key.Replace("_", string.Empty).Replace("-", string.Empty).ToLowerInvariant();

    private ImmutableArray<ServiceAccountSetting> Find()
    {
        foreach (var setting in _leaves)
        {
            FindText(setting);
        }

        if (_evidence.Count == 0)
        {
            return ImmutableArray<ServiceAccountSetting>.Empty;
        }

        var keys = _leaves.Where(IsKey).ToList();
        _found.AddRange(keys.Select(static key => (key, KindOfKey(key)!.Value)));
        _found.AddRange(_leaves
            .Where(setting => SettingWords.NamePassword(WordsOf(setting)) && setting.Value!.Length > 0 && keys.Any(key => key.Section == setting.Section) && IsAdobes(setting))
            .Select(static setting => (setting, SettingKind.KeyPassword)));
        if (keys.Count == 0)
        {
            _found.RemoveAll(static found => found.Kind == SettingKind.TechnicalAccount);
        }

        return _found
            .GroupBy(static found => found.Setting)
            .Select(static found => found.First())
            .OrderBy(static found => found.Setting.KeySpan.Start)
            .Select(found => new ServiceAccountSetting(found.Setting, found.Kind, found.Setting.Sections.Any(_aem.Contains)))
            .ToImmutableArray();
    }

    private void FindText(ConfigurationSetting setting)
    {
        var value = setting.Value!;
        if (ImsEndpoints.NamesExchange(value))
        {
            Note(setting, SettingKind.Endpoint);
        }
        else if (MetascopesOf(setting) is { IsEmpty: false } metascopes)
        {
            Note(setting, SettingKind.Metascope);
            if (metascopes.Contains(Metascopes.AemCloudService, StringComparer.OrdinalIgnoreCase))
            {
                _aem.Add(setting.Sections.First());
            }
        }
        else if (ImsEndpoints.NamesAudience(value))
        {
            Note(setting, SettingKind.Audience);
        }
        else if (value.IndexOf("@techacct.adobe.com", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            Note(setting, SettingKind.TechnicalAccount);
        }
        else if (value.EndsWith("@AdobeOrg", StringComparison.OrdinalIgnoreCase) || ImsEndpoints.NamesHost(value))
        {
            Note(setting, null);
        }
    }

    private void Note(ConfigurationSetting setting, SettingKind? kind)
    {
        if (kind is { } found)
        {
            _found.Add((setting, found));
        }

        var section = setting.Sections.First();
        if (!_evidence.TryGetValue(section, out var names))
        {
            _evidence.Add(section, names = []);
        }

        names.Add(WordsOf(setting));
    }

    private bool IsKey(ConfigurationSetting setting) => KindOfKey(setting) is not null && IsAdobes(setting);

    private static SettingKind? KindOfKey(ConfigurationSetting setting)
    {
        var words = WordsOf(setting);
        if (SettingWords.IsPrivateKey(setting.Value!))
        {
            return SettingKind.PrivateKey;
        }

        if (SettingWords.NamePassword(words))
        {
            return null;
        }

        // A certificate section often has but a path: its own name says what the path is for.
        var named = setting.Section is { } section ? words.AddRange(SettingWords.Of(section.Key)) : words;
        return SettingWords.NameKeyPlace(named, setting.Value!) ? SettingKind.KeyPlace
            : SettingWords.NamePrivateKey(words) && setting.Value!.Length > 0 ? SettingKind.PrivateKey
            : null;
    }

    /// <summary>
    /// Whether a key, its place or its password is that of the service account: the nearest section with a text of IMS
    /// decides, and the names on the way to it must not be another's.
    /// </summary>
    private bool IsAdobes(ConfigurationSetting setting)
    {
        var words = new List<string>(WordsOf(setting));
        foreach (var section in setting.Sections)
        {
            if (_evidence.TryGetValue(section, out var evidence))
            {
                return FitsTo(evidence, words, section);
            }

            words.AddRange(SettingWords.Of(section.Key));
            if (SettingWords.NameAdobe(SettingWords.Of(section.Key)))
            {
                return SettingWords.Owners(words).All(SettingWords.CanOwn);
            }
        }

        return false;
    }

    private static bool FitsTo(List<ImmutableArray<string>> evidence, List<string> words, ConfigurationSetting section)
    {
        var around = section.Sections.Prepend(section).SelectMany(static section => SettingWords.Of(section.Key)).ToList();
        var owners = SettingWords.Owners(words).ToList();
        if (!owners.All(word => SettingWords.CanOwn(word) || around.Contains(word) || evidence.Any(name => name.Contains(word))))
        {
            return false;
        }

        // Where every neighbour says that it is Adobe's, a key that does not say so is another's.
        return SettingWords.NameAdobe(owners) || SettingWords.NameAdobe(around) || !evidence.All(static name => SettingWords.NameAdobe(name));
    }

    private static ImmutableArray<string> WordsOf(ConfigurationSetting setting) => SettingWords.Of(setting.Key);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Adobe;

namespace ImsMigration.Configuration;

/// <summary>
/// Finds the client secrets of Adobe IMS in a configuration file. Every program has secrets of others, so one is Adobe's
/// only if it looks like one of Adobe's, or if the section that it stands in names IMS and its own name nobody else.
/// </summary>
internal sealed class ConfiguredSecrets
{
    /// <summary>The section of Adobe's credential files for PDF Services that holds client id and secret, beside the one that names the organisation.</summary>
    private const string PdfServicesSection = "client_credentials";

    /// <summary>A scope of every credential, and of no other issuer.</summary>
    private const string ImsScope = "AdobeID";

    /// <summary>Words of names that say what a secret is for, and not whose it is.</summary>
    private static readonly ImmutableHashSet<string> s_role = ImmutableHashSet.Create(
        StringComparer.Ordinal, "client", "clientsecret", "secret", "value", "text", "oauth", "credential", "credentials", "technical", "account", "integration", "service", "services", "server", "principal", "pdf");

    private readonly ImmutableArray<ConfigurationSetting> _leaves;
    private readonly ILookup<ConfigurationSetting, ConfigurationSetting> _evidence;

    private ConfiguredSecrets(ConfigurationFile file)
    {
        _leaves = file.Settings.Where(static setting => setting.Value is not null).ToImmutableArray();
        _evidence = _leaves.Where(NamesIms).ToLookup(static setting => setting.Named.Section!);
    }

    /// <summary>The settings of <paramref name="file"/> that hold a client secret, in the order of the text.</summary>
    public static IEnumerable<ConfigurationSetting> Find(ConfigurationFile file)
    {
        var secrets = new ConfiguredSecrets(file);
        return secrets._leaves.Where(secrets.IsOne);
    }

    private bool IsOne(ConfigurationSetting setting)
    {
        var value = setting.Value!;
        return SecretText.IsAdobeSecret(value)
            || (IsNamedSecret(WordsOf(setting)) && SecretText.IsSecret(value) && !SecretText.IsReference(value) && IsOfIms(setting));
    }

    private static bool IsNamedSecret(ImmutableArray<string> words) => words.Any(static word => word is "secret" or "clientsecret");

    /// <summary>The nearest section that names IMS decides; in Adobe's own files it is the neighbour.</summary>
    private bool IsOfIms(ConfigurationSetting setting)
    {
        var words = new List<string>(WordsOf(setting));
        foreach (var section in setting.Sections)
        {
            if (_evidence[section].Any())
            {
                return FitsTo(section, words);
            }

            if (section.Key == PdfServicesSection && section.Section is { } file && _evidence.Any(neighbour => neighbour.Key.Section == file && neighbour.Key.Key.StartsWith("service_", StringComparison.Ordinal)))
            {
                return true;
            }

            words.AddRange(SettingWords.Of(section.Key));
            if (SettingWords.NameAdobe(SettingWords.Of(section.Key)))
            {
                return _evidence.Count > 0 && words.All(IsPlain);
            }
        }

        return false;
    }

    /// <summary>Where every neighbour says that it is Adobe's, a secret that does not say so is another's; only Adobe calls an account technical.</summary>
    private bool FitsTo(ConfigurationSetting section, List<string> words)
    {
        var around = section.Sections.Prepend(section).SelectMany(static section => SettingWords.Of(section.Key)).ToList();
        var names = _evidence[section].Select(static setting => WordsOf(setting.Named)).ToList();
        return words.All(word => IsPlain(word) || around.Contains(word) || names.Any(name => name.Contains(word)))
            && (SettingWords.NameAdobe(words) || words.Contains("technical") || SettingWords.NameAdobe(around) || !names.All(static name => SettingWords.NameAdobe(name)));
    }

    private static bool IsPlain(string word) => s_role.Contains(word) || SettingWords.NameAdobe([word]);

    /// <summary>Whether the value of <paramref name="setting"/> says that its section is about IMS: a host, an organisation, an account, a metascope, or the scope that every credential has.</summary>
    private static bool NamesIms(ConfigurationSetting setting)
    {
        var value = setting.Value!;
        return ServiceAccountSettings.NamesIms(setting)
            || value.EndsWith("@AdobeOrg", StringComparison.OrdinalIgnoreCase)
            || value.EndsWith("@techacct.adobe.com", StringComparison.OrdinalIgnoreCase)
            || value.Split(',', ' ').Contains(ImsScope, StringComparer.Ordinal);
    }

    private static ImmutableArray<string> WordsOf(ConfigurationSetting setting) => SettingWords.Of(setting.Key);
}

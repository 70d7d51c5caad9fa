using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Configuration;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.ServiceAccounts;

/// <summary>What the configuration files of a program say about IMS, where its source only names the settings.</summary>
/// <param name="NamesIms">Whether one of the files names a host or the exchange of IMS.</param>
/// <param name="Settings">The settings whose value or name is that of a host, an audience, a metascope or a claim of IMS.</param>
/// <param name="Partial">Those of them that stand in a file for one environment which is not production.</param>
/// <param name="KeyFiles">The names of key files that the files give for the service account.</param>
internal sealed record ImsConfiguration(
    bool NamesIms,
    ImmutableArray<ConfigurationSetting> Settings,
    ImmutableHashSet<ConfigurationSetting> Partial,
    ImmutableArray<string> KeyFiles)
{
    /// <summary>A program without configuration files.</summary>
    public static readonly ImsConfiguration None = new(false, ImmutableArray<ConfigurationSetting>.Empty, ImmutableHashSet<ConfigurationSetting>.Empty, ImmutableArray<string>.Empty);

    /// <summary>
    /// The settings that give addresses outside of Adobe, but for those of an environment which is not production: it can have a stand-in for IMS.
    /// </summary>
    public ImmutableArray<ConfigurationSetting> Outside { get; init; } = ImmutableArray<ConfigurationSetting>.Empty;

    /// <summary>The metascopes that the files name, in whichever environment.</summary>
    public ImmutableArray<string> Metascopes =>
        Settings.SelectMany(static setting => ServiceAccountSettings.MetascopesOf(setting))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();

    /// <summary>The configuration in <paramref name="files"/>, each with its path; <paramref name="namesIms"/> says whether their texts name IMS.</summary>
    public static ImsConfiguration Of(bool namesIms, IReadOnlyCollection<(string Path, ConfigurationFile File)> files)
    {
        var settings = files.SelectMany(static file => file.File.Settings.Where(ServiceAccountSettings.NamesIms).Select(setting => (file.Path, Setting: setting))).ToList();
        return new ImsConfiguration(
            namesIms,
            settings.Select(static found => found.Setting).ToImmutableArray(),
            settings.Where(static found => FilePurpose.IsForOtherEnvironment(found.Path)).Select(static found => found.Setting).ToImmutableHashSet(),
            files.SelectMany(static file => ServiceAccountSettings.Find(file.File))
                .Where(static found => found.Kind == SettingKind.KeyPlace && !found.IsOfAem)
                .Select(static found => found.Setting.Value!)
                .ToImmutableArray())
        {
            Outside = files.Where(static file => !FilePurpose.IsForOtherEnvironment(file.Path))
                .SelectMany(static file => file.File.Settings)
                .Where(static setting => setting.Value is { } value && ImsEndpoints.NamesOutsideHost(value))
                .ToImmutableArray(),
        };
    }

    /// <summary>What all of <paramref name="configurations"/> say together.</summary>
    public static ImsConfiguration Of(IReadOnlyCollection<ImsConfiguration> configurations) =>
        configurations.Count == 1
            ? configurations.First()
            : new ImsConfiguration(
                configurations.Any(static configuration => configuration.NamesIms),
                configurations.SelectMany(static configuration => configuration.Settings).ToImmutableArray(),
                configurations.SelectMany(static configuration => configuration.Partial).ToImmutableHashSet(),
                configurations.SelectMany(static configuration => configuration.KeyFiles).ToImmutableArray())
            {
                Outside = configurations.SelectMany(static configuration => configuration.Outside).ToImmutableArray(),
            };

    /// <summary>
    /// The configuration among <paramref name="files"/>, where <paramref name="words"/> gives the kinds of words of a text
    /// and <paramref name="parse"/> its settings, as the host keeps them.
    /// </summary>
    public static ImsConfiguration Read(
        ImmutableArray<AdditionalText> files,
        Func<SourceText, ImsWords> words,
        Func<SourceText, ConfigurationFile?> parse,
        CancellationToken cancellationToken)
    {
        var texts = files.Select(file => (file.Path, Text: ConfigurationFile.TextOf(file, cancellationToken)!)).Where(static file => file.Text is not null).ToList();
        return Of(
            texts.Any(file => (words(file.Text) & ImsWords.Ims) != 0),
            texts.Select(file => (file.Path, File: parse(file.Text)!)).Where(static file => file.File is not null).ToList());
    }

    /// <summary>
    /// Whether the files name IMS for a request of which nobody knows where it goes. If there are requests that go to IMS for certain, as
    /// <paramref name="areOthersKnown"/> says, a setting must give the address that is not theirs: <paramref name="areOthersConfigured"/> says
    /// whether one of them reads its own from the files.
    /// </summary>
    public bool NamesImsFor(bool areOthersKnown, bool areOthersConfigured) =>
        NamesIms
        && (!areOthersKnown || (!areOthersConfigured && Settings.Any(static setting => setting.Value is { } value && ImsEndpoints.NamesExchange(value))));

    /// <summary>Whether the text of <paramref name="tree"/> names one of the settings.</summary>
    public bool IsNamedIn(SyntaxTree tree, ProgramModel program) =>
        Settings.Any(setting => program.Mentions(tree, setting.Named.AskedKey));

    /// <summary>
    /// The settings that <paramref name="slice"/> reads: by the whole name, <c>config["Adobe:Audience"]</c>;
    /// by its parts, <c>GetSection("Adobe")["Audience"]</c>; or as the property of a type that the section is bound to.
    /// </summary>
    public IEnumerable<ConfigurationSetting> ReadIn(Slice slice, FlowGraph graph) => ReadIn(slice, Settings, graph);

    /// <summary>Whether <paramref name="slice"/> reads a setting that gives an address outside of Adobe.</summary>
    public bool LeadsOutside(Slice slice, FlowGraph graph) => ReadIn(slice, Outside, graph).Any();

    private static IEnumerable<ConfigurationSetting> ReadIn(Slice slice, ImmutableArray<ConfigurationSetting> settings, FlowGraph graph)
    {
        if (settings.IsEmpty)
        {
            return [];
        }

        var texts = new HashSet<string>(slice.Texts.Select(static text => text.Text), StringComparer.OrdinalIgnoreCase);
        return settings
            .Where(setting => texts.Contains(setting.Path)
                || texts.Contains(setting.Named.AskedName)
                || SettingReads.FromSection(setting.Named, slice, graph).Any()
                || SettingReads.OfBound(setting.Named, slice, graph.Program).Any());
    }

    /// <summary><paramref name="settings"/>, with what sets them, or an entry of one that is a list, in other files.</summary>
    public IReadOnlyCollection<ConfigurationSetting> WithOtherFiles(IEnumerable<ConfigurationSetting> settings)
    {
        var own = settings.ToList();
        var names = new HashSet<string>(own.Select(static setting => setting.Named.AskedList), StringComparer.OrdinalIgnoreCase);
        return names.Count == 0 ? own : own.Union(Settings.Where(setting => names.Contains(setting.Named.AskedList))).ToList();
    }

    /// <summary>
    /// The metascopes that <paramref name="settings"/> give a credential wherever the program runs; none if they <see cref="Differ"/>, or if only
    /// other environments than production have them, because a text in the source is the same in every environment.
    /// </summary>
    public ImmutableArray<string> MetascopesOf(IEnumerable<ConfigurationSetting> settings)
    {
        var all = settings.ToList();
        return Differ(all)
            ? ImmutableArray<string>.Empty
            : ByName(all)
                .Where(setting => !setting.All(Partial.Contains))
                .SelectMany(static setting => setting)
                .SelectMany(static setting => ServiceAccountSettings.MetascopesOf(setting))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToImmutableArray();
    }

    /// <summary>Whether <paramref name="settings"/> have one that names other metascopes in one file than in another, so that they depend on the environment.</summary>
    public static bool Differ(IEnumerable<ConfigurationSetting> settings) =>
        ByName(settings).Any(FilesDiffer);

    /// <summary>The names by which code asks for metascopes that <see cref="Differ"/> from file to file, or that production has not.</summary>
    public ImmutableHashSet<string> NamesOfEnvironments =>
        ByName(Settings)
            .Where(setting => FilesDiffer(setting) || setting.All(Partial.Contains))
            .Select(static setting => setting.Key)
            .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<IGrouping<string, ConfigurationSetting>> ByName(IEnumerable<ConfigurationSetting> settings) =>
        settings.Where(static setting => !ServiceAccountSettings.MetascopesOf(setting).IsEmpty)
            .GroupBy(static setting => setting.Named.AskedList, StringComparer.OrdinalIgnoreCase);

    private static bool FilesDiffer(IEnumerable<ConfigurationSetting> settings)
    {
        var files = settings.GroupBy(static setting => setting.Sections.Last())
            .Select(static file => new HashSet<string>(file.SelectMany(static setting => ServiceAccountSettings.MetascopesOf(setting)), StringComparer.OrdinalIgnoreCase))
            .ToList();
        return !files.TrueForAll(file => file.SetEquals(files[0]));
    }
}

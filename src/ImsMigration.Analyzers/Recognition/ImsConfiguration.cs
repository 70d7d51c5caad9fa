using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ImsMigration.Configuration;
using ImsMigration.Flow;
using ImsMigration.Ims;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Recognition;

/// <summary>What the configuration files of a program say about IMS, where its source only names the settings.</summary>
/// <param name="NamesIms">Whether one of the files names a host or the exchange of IMS.</param>
/// <param name="Settings">The settings whose value or name is that of a host, an audience, a metascope or a claim of IMS.</param>
/// <param name="Partial">Those of them that stand in a file for one environment which is not production, or for one developer.</param>
/// <param name="KeyFiles">The names of key files that the files give for the service account.</param>
internal sealed record ImsConfiguration(
    bool NamesIms,
    ImmutableArray<ConfigurationSetting> Settings,
    ImmutableHashSet<ConfigurationSetting> Partial,
    ImmutableArray<string> KeyFiles)
{
    /// <summary>A program without configuration files.</summary>
    public static readonly ImsConfiguration None = new(false, ImmutableArray<ConfigurationSetting>.Empty, ImmutableHashSet<ConfigurationSetting>.Empty, ImmutableArray<string>.Empty);

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
            settings.Where(static found => !FilePurpose.IsForProduction(found.Path)).Select(static found => found.Setting).ToImmutableHashSet(),
            files.SelectMany(static file => ServiceAccountSettings.Find(file.File))
                .Where(static found => found.Kind == SettingKind.KeyPlace && !found.IsOfAem)
                .Select(static found => found.Setting.Value!)
                .ToImmutableArray());
    }

    /// <summary>What all of <paramref name="configurations"/> say together.</summary>
    public static ImsConfiguration Of(IReadOnlyCollection<ImsConfiguration> configurations) =>
        configurations.Count == 1
            ? configurations.First()
            : new ImsConfiguration(
                configurations.Any(static configuration => configuration.NamesIms),
                configurations.SelectMany(static configuration => configuration.Settings).ToImmutableArray(),
                configurations.SelectMany(static configuration => configuration.Partial).ToImmutableHashSet(),
                configurations.SelectMany(static configuration => configuration.KeyFiles).ToImmutableArray());

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
    public IEnumerable<ConfigurationSetting> ReadIn(Slice slice, FlowGraph graph)
    {
        if (Settings.IsEmpty)
        {
            return [];
        }

        var texts = new HashSet<string>(slice.Texts.Select(static text => text.Text), StringComparer.OrdinalIgnoreCase);
        return Settings
            .Where(setting => texts.Contains(setting.Path)
                || texts.Contains(setting.Named.AskedName)
                || SettingReads.FromSection(setting.Named, slice, graph).Any()
                || SettingReads.OfBound(setting.Named, slice, graph.Program).Any());
    }

    /// <summary>
    /// The metascopes that <paramref name="settings"/> give a credential in production; none if its files do not agree, because a text in the
    /// source is the same in every environment.
    /// </summary>
    public ImmutableArray<string> MetascopesOf(IEnumerable<ConfigurationSetting> settings)
    {
        var metascopes = new List<string>();
        foreach (var setting in settings.GroupBy(static setting => setting.Named.AskedName, StringComparer.OrdinalIgnoreCase))
        {
            var files = setting.GroupBy(static setting => setting.Sections.Last()).Select(file => (
                IsPartial: file.All(Partial.Contains),
                Names: file.SelectMany(static setting => ServiceAccountSettings.MetascopesOf(setting)).Distinct(StringComparer.OrdinalIgnoreCase).ToList())).ToList();
            var counted = files.Any(static file => !file.IsPartial) ? files.Where(static file => !file.IsPartial).ToList() : files;
            var first = new HashSet<string>(counted[0].Names, StringComparer.OrdinalIgnoreCase);
            if (!counted.All(file => first.SetEquals(file.Names)))
            {
                return ImmutableArray<string>.Empty;
            }

            metascopes.AddRange(counted[0].Names);
        }

        return metascopes.Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
    }
}

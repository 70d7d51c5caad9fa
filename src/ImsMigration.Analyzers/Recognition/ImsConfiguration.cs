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
/// <param name="KeyFiles">The names of key files that the files give for the service account.</param>
internal sealed record ImsConfiguration(bool NamesIms, ImmutableArray<ConfigurationSetting> Settings, ImmutableArray<string> KeyFiles)
{
    /// <summary>A program without configuration files.</summary>
    public static readonly ImsConfiguration None = new(false, ImmutableArray<ConfigurationSetting>.Empty, ImmutableArray<string>.Empty);

    /// <summary>The metascopes that the files name.</summary>
    public ImmutableArray<string> Metascopes =>
        Settings.SelectMany(static setting => ServiceAccountSettings.MetascopesOf(setting))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();

    /// <summary>The configuration in <paramref name="files"/>; <paramref name="namesIms"/> says whether their texts name IMS.</summary>
    public static ImsConfiguration Of(bool namesIms, IReadOnlyCollection<ConfigurationFile> files) =>
        new(
            namesIms,
            files.SelectMany(static file => file.Settings).Where(ServiceAccountSettings.NamesIms).ToImmutableArray(),
            files.SelectMany(static file => ServiceAccountSettings.Find(file))
                .Where(static found => found.Kind == SettingKind.KeyPlace && !found.IsOfAem)
                .Select(static found => found.Setting.Value!)
                .ToImmutableArray());

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
        var texts = files.Select(file => ConfigurationFile.TextOf(file, cancellationToken)).OfType<SourceText>().ToList();
        return Of(texts.Any(text => (words(text) & ImsWords.Ims) != 0), texts.Select(parse).OfType<ConfigurationFile>().ToList());
    }

    /// <summary>Whether the text of <paramref name="tree"/> names one of the settings.</summary>
    public bool IsNamedIn(SyntaxTree tree, ProgramModel program) =>
        Settings.Any(setting => program.Mentions(tree, setting.Named.AskedKey));

    /// <summary>
    /// The values of the settings that <paramref name="slice"/> reads: by the whole name, <c>config["Adobe:Audience"]</c>;
    /// by its parts, <c>GetSection("Adobe")["Audience"]</c>; or as the property of a type that the section is bound to.
    /// </summary>
    public IEnumerable<string> ValuesIn(Slice slice, FlowGraph graph)
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
                || SettingReads.OfBound(setting.Named, slice, graph.Program).Any())
            .Select(static setting => setting.Value!);
    }
}

using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using ImsMigration.Adobe;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>How the settings of a file are written.</summary>
internal enum ConfigurationFormat
{
    /// <summary>JSON, with comments and trailing commas.</summary>
    Json,

    /// <summary>XML: elements, attributes, and <c>add</c> elements with a key and a value.</summary>
    Xml,

    /// <summary>One setting a line: environment files, INI files and the simple part of YAML.</summary>
    Lines,
}

/// <summary>
/// A configuration file as the rules see it. It is read only if its name and its text give reason to, and never if it is
/// larger than any configuration is.
/// </summary>
/// <param name="Format">How it is written.</param>
/// <param name="Settings">Its settings and sections, in the order of the text.</param>
internal sealed record ConfigurationFile(ConfigurationFormat Format, ImmutableArray<ConfigurationSetting> Settings)
{
    /// <summary>The length, in characters, from which on a file is data and no configuration.</summary>
    private const int MaximumLength = 1_000_000;

    /// <summary>The number of sections from which on no setting is read: the JSON readers of .NET take so many, and no person writes more.</summary>
    private const int MaximumDepth = 64;

    private static readonly ImmutableArray<string> s_extensions = ImmutableArray.Create(
        ".json", ".jsonc", ".json5", ".config", ".xml", ".yml", ".yaml", ".env", ".ini", ".properties", ".settings", ".toml", ".conf", ".template", ".sample", ".example", ".dist");

    private static readonly ImmutableArray<string> s_words = ImmutableArray.Create(
        "adobelogin", "ims/exchange", "AdobeID", "techacct.adobe.com", "AdobeOrg").AddRange(ImsMarkers.MetascopeWords).AddRange(SecretPrefixes.All);

    /// <summary>
    /// Hands out the settings of a text to all rules of a compilation, so that it is read once, and again only after an
    /// edit; <see langword="null"/> for a text that cannot be about a service account. Roslyn keeps the answers, for as
    /// long as it keeps the texts.
    /// </summary>
    public static SourceTextValueProvider<ConfigurationFile?> Provider { get; } = new(Read, IdentityComparer.Instance);

    /// <summary>
    /// The text of <paramref name="file"/> if its name is that of a configuration file; <see langword="null"/> for a key
    /// file, for what is too large to be one, and for what cannot be read.
    /// </summary>
    public static SourceText? TextOf(AdditionalText file, CancellationToken cancellationToken) =>
        IsNamedAsOne(file.Path) && file.GetText(cancellationToken) is { Length: <= MaximumLength } text ? text : null;

    /// <summary>Whether <paramref name="path"/> is named as configuration files are, <c>appsettings.json</c> or <c>.env.local</c>.</summary>
    public static bool IsNamedAsOne(string path)
    {
        var name = Path.GetFileName(path);
        return s_extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            || name.StartsWith(".env", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The settings in <paramref name="text"/>; <see langword="null"/> if it cannot be about a service account, or is too large.</summary>
    public static ConfigurationFile? Read(SourceText text)
    {
        if (text.Length > MaximumLength)
        {
            return null;
        }

        // A credential file need not name IMS, so there are more words than those of the gate of source code.
        var content = text.ToString();
        return s_words.Any(word => content.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) ? Parse(content) : null;
    }

    /// <summary>The text says more about its format than the name does: <c>appsettings.json.template</c>, <c>web.config</c>.</summary>
    private static ConfigurationFile Parse(string content)
    {
        var start = JsonTrivia.SkipForward(content, 0);
        var (format, settings) = (start < content.Length ? content[start] : '\0') switch
        {
            '{' => (ConfigurationFormat.Json, JsonSettings.Read(content)),
            '<' => (ConfigurationFormat.Xml, XmlSettings.Read(content)),
            _ => (ConfigurationFormat.Lines, LineSettings.Read(content)),
        };
        return new ConfigurationFile(format, settings.RemoveAll(static setting => setting.Depth > MaximumDepth));
    }
}

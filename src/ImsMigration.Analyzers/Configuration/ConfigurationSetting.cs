using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>
/// One setting of a configuration file, or a section of it, with its place in the text. A class and no record: equality
/// is identity, because two settings of one file may look alike.
/// </summary>
internal sealed class ConfigurationSetting
{
    /// <summary>What separates the keys in <see cref="Path"/>, as in <c>IConfiguration</c>.</summary>
    public const char Separator = ':';

    /// <summary>Creates a setting.</summary>
    public ConfigurationSetting(string key, ConfigurationSetting? section, string? value, TextSpan keySpan, TextSpan valueSpan, TextSpan entry)
    {
        Key = key;
        Section = section;
        Depth = section is null ? 0 : section.Depth + 1;
        Value = value;
        KeySpan = keySpan;
        ValueSpan = valueSpan;
        Entry = entry;
    }

    /// <summary>The last part of its name; the index for an element of a list, and empty for the root of a file.</summary>
    public string Key { get; }

    /// <summary>The section that holds it; <see langword="null"/> for the root of the file.</summary>
    public ConfigurationSetting? Section { get; }

    /// <summary>The number of sections around it; zero for the root of the file.</summary>
    public int Depth { get; }

    /// <summary>The value without quotes and escapes; <see langword="null"/> for a section.</summary>
    public string? Value { get; }

    /// <summary>Where the key stands, without its quotes; an element of a list has the place of its value.</summary>
    public TextSpan KeySpan { get; }

    /// <summary>Where the value stands, without its quotes.</summary>
    public TextSpan ValueSpan { get; }

    /// <summary>
    /// All that makes up the setting, from its key to the end of its value, without separators around it; of a section
    /// that its file leaves open, only the start.
    /// </summary>
    public TextSpan Entry { get; private set; }

    /// <summary>The sections around it, the innermost first and the root of the file last.</summary>
    public IEnumerable<ConfigurationSetting> Sections
    {
        get
        {
            for (var section = Section; section is not null; section = section.Section)
            {
                yield return section;
            }
        }
    }

    /// <summary>The keys from the root to this setting, as code asks for it: <c>Adobe:TokenUrl</c>.</summary>
    public string Path =>
        string.Join(Separator.ToString(), Sections.Reverse().Skip(1).Select(static section => section.Key).Append(Key));

    /// <summary>
    /// The name that code asks for: the whole path, but only the key where an API of its own reads the section, as it does
    /// application settings and environment variables. In these, two underlines stand for the separator.
    /// </summary>
    public string AskedName =>
        Section is null or { Section: null } or { HoldsVariables: true } or { Key: "appSettings" or "Values" }
            ? Key.Replace("__", Separator.ToString())
            : Path;

    /// <summary>The last part of <see cref="AskedName"/>, which code spells also where it asks for the section first.</summary>
    public string AskedKey => AskedName.Substring(AskedName.LastIndexOf(Separator) + 1);

    /// <summary>The same without an index at its end: <c>Adobe__Metascopes__1</c> sets an element of the list <c>Adobe:Metascopes</c>.</summary>
    public string AskedList
    {
        get
        {
            var name = AskedName;
            while (name.LastIndexOf(Separator) is > 0 and var at && at + 1 < name.Length && name.Skip(at + 1).All(char.IsDigit))
            {
                name = name.Substring(0, at);
            }

            return name;
        }
    }

    /// <summary>Whether it is a section of environment variables, by the names that tools give it; code reads what is in it, and never the section.</summary>
    public bool HoldsVariables => Value is null && Key is "environment" or "environmentVariables";

    /// <summary>The setting by whose name code reads this one: an element of a list is read by the name of the list.</summary>
    public ConfigurationSetting Named
    {
        get
        {
            var setting = this;
            while (setting.Section is { Section: not null } list && setting.Key.All(char.IsDigit))
            {
                setting = list;
            }

            return setting;
        }
    }

    /// <summary>Tells a section where it ends, which its reader learns last.</summary>
    public void EndAt(int end) => Entry = TextSpan.FromBounds(Entry.Start, end);
}

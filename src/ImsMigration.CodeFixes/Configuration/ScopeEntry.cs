using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>Writes a setting for scopes behind the one for metascopes, as a copy of it with another name and value.</summary>
internal static class ScopeEntry
{
    /// <summary>
    /// The insertion behind <paramref name="metascopes"/>, a setting or list of <paramref name="file"/>, that gives
    /// <paramref name="scopes"/> (comma-separated) the name <paramref name="key"/>; <see langword="null"/> if it is written
    /// in a way that cannot be copied.
    /// </summary>
    public static TextChange? Behind(ConfigurationSetting metascopes, string key, string scopes, ConfigurationFile file, string text) => file.Format switch
    {
        ConfigurationFormat.Json => BehindMember(metascopes, key, metascopes.Value is null ? ListOf(metascopes, scopes, file, text) : scopes, text),
        ConfigurationFormat.Xml => BehindElement(metascopes, key, scopes, text),
        _ => BehindLine(metascopes, key, scopes, text),
    };

    private static TextChange? BehindMember(ConfigurationSetting metascopes, string key, string? value, string text)
    {
        if (value is null || metascopes.KeySpan.Start == metascopes.Entry.Start || (metascopes.Value is not null && text[metascopes.ValueSpan.Start - 1] is not ('"' or '\'')))
        {
            return null;
        }

        var place = metascopes.Value is null ? TextSpan.FromBounds(metascopes.ValueSpan.Start, metascopes.Entry.End) : metascopes.ValueSpan;
        return new TextChange(new TextSpan(metascopes.Entry.End, 0), "," + SpaceBefore(metascopes.Entry.Start, text) + Copy(metascopes, key, place, value, text));
    }

    /// <summary>A list of <paramref name="scopes"/> with the brackets and the layout of <paramref name="list"/>.</summary>
    private static string? ListOf(ConfigurationSetting list, string scopes, ConfigurationFile file, string text)
    {
        var elements = file.Settings.Where(setting => setting.Section == list).ToImmutableArray();
        if (elements.IsEmpty || text[list.ValueSpan.Start] != '[' || text[list.Entry.End - 1] != ']' || elements.Any(element => element.Value is null || text[element.Entry.Start] != '"'))
        {
            return null;
        }

        var separator = "," + SpaceBefore(elements[0].Entry.Start, text);
        separator = separator == "," && text.IndexOf(", ", list.Entry.Start, list.Entry.Length, StringComparison.Ordinal) >= 0 ? ", " : separator;
        return text.Substring(list.ValueSpan.Start, elements[0].Entry.Start - list.ValueSpan.Start)
            + string.Join(separator, scopes.Split(',').Select(static scope => "\"" + scope + "\""))
            + text.Substring(elements[elements.Length - 1].Entry.End, list.Entry.End - elements[elements.Length - 1].Entry.End);
    }

    private static TextChange? BehindElement(ConfigurationSetting metascopes, string key, string scopes, string text) =>
        metascopes.Value is null || text[metascopes.Entry.Start] != '<' || !SettingRemoval.IsWholeElement(text, metascopes.Entry)
            ? null
            : new TextChange(new TextSpan(metascopes.Entry.End, 0), SpaceBefore(metascopes.Entry.Start, text) + Copy(metascopes, key, metascopes.ValueSpan, scopes, text));

    private static TextChange? BehindLine(ConfigurationSetting metascopes, string key, string scopes, string text)
    {
        var start = SettingRemoval.StartOfLine(text, metascopes.Entry.Start);
        var end = JsonTrivia.EndOfLine(text, metascopes.Entry.Start);
        if (metascopes.Value is null || metascopes.KeySpan.Length == 0 || metascopes.KeySpan == metascopes.ValueSpan || metascopes.Entry.End > end || metascopes.Value[0] is '[' or '{')
        {
            return null;
        }

        var prefix = text.Substring(start, metascopes.Entry.Start - start);
        return new TextChange(new TextSpan(end, 0), NewLineOf(text) + prefix + Copy(metascopes, key, metascopes.ValueSpan, scopes, text));
    }

    private static string Copy(ConfigurationSetting metascopes, string key, TextSpan value, string scopes, string text)
    {
        var edits = new[] { (Span: metascopes.KeySpan, Text: key), (Span: value, Text: scopes) };
        var copy = text.Substring(metascopes.Entry.Start, metascopes.Entry.Length);
        foreach (var (span, replacement) in edits.OrderByDescending(static edit => edit.Span.Start))
        {
            copy = copy.Remove(span.Start - metascopes.Entry.Start, span.Length).Insert(span.Start - metascopes.Entry.Start, replacement);
        }

        return copy;
    }

    /// <summary>The line break and indentation before <paramref name="start"/> if it begins a line, else the space before it.</summary>
    private static string SpaceBefore(int start, string text)
    {
        var line = SettingRemoval.StartOfLine(text, start);
        return line > 0 && SettingRemoval.IsBlank(text, line, start) ? NewLineOf(text) + text.Substring(line, start - line)
            : start > 0 && text[start - 1] is ' ' or '\t' ? " "
            : string.Empty;
    }

    private static string NewLineOf(string text) =>
        text.IndexOf('\n') is >= 0 and var at ? at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n" : text.IndexOf('\r') >= 0 ? "\r" : "\n";
}

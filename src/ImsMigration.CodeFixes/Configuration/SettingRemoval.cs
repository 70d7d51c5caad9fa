using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>Takes settings out of the text of a configuration file, with their separators, their lines and the comments on them.</summary>
internal static class SettingRemoval
{
    /// <summary>The edits that remove <paramref name="settings"/> from <paramref name="text"/>, the text of <paramref name="file"/>; one that cannot be removed safely stays.</summary>
    public static IEnumerable<TextChange> Changes(SourceText text, ConfigurationFile file, ImmutableHashSet<ConfigurationSetting> settings)
    {
        if (settings.IsEmpty)
        {
            return [];
        }

        var content = text.ToString();
        var spans = file.Format switch
        {
            ConfigurationFormat.Json => JsonRemoval.SpansOf(content, file, settings.Where(setting => IsClosed(content, setting)).ToImmutableHashSet()),
            ConfigurationFormat.Xml => settings.Select(setting => XmlSpanOf(content, setting)),
            _ => settings.SelectMany(setting => LineRemoval.SpansOf(content, file, setting)),
        };
        return Merged(spans.Where(static span => span.Length > 0)).Select(static span => new TextChange(span, string.Empty));
    }

    /// <summary><paramref name="span"/> with the rest of its lines, if nothing else stands on them; otherwise as it is.</summary>
    public static TextSpan WithLine(string text, TextSpan span)
    {
        var start = StartOfLine(text, span.Start);
        var end = JsonTrivia.EndOfLine(text, span.End);
        return IsBlank(text, start, span.Start) && IsBlank(text, span.End, end) ? TextSpan.FromBounds(start, AfterLineBreak(text, end)) : span;
    }

    /// <summary>The start of the line that holds <paramref name="at"/>, behind a byte order mark.</summary>
    public static int StartOfLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '\r' or '\uFEFF'))
        {
            at--;
        }

        return at;
    }

    /// <summary>The position behind the line break at <paramref name="end"/>.</summary>
    public static int AfterLineBreak(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2
        : end < text.Length ? end + 1
        : end;

    /// <summary>Whether there is only white space from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public static bool IsBlank(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start >= end;
    }

    /// <summary>Whether <paramref name="entry"/>, which starts with a tag, goes to the end of the element: to <c>/&gt;</c>, or to the end tag.</summary>
    public static bool IsWholeElement(string text, TextSpan entry)
    {
        if (entry.Length < 2 || text[entry.End - 1] != '>')
        {
            return false;
        }

        var last = text.LastIndexOf('<', entry.End - 1, entry.Length);
        return text[entry.End - 2] == '/' || (last > entry.Start && text[last + 1] == '/');
    }

    /// <summary>An element that is complete in itself, or an attribute with the space before it.</summary>
    private static TextSpan XmlSpanOf(string text, ConfigurationSetting setting)
    {
        var entry = setting.Entry;
        if (text[entry.Start] == '<')
        {
            return IsWholeElement(text, entry) ? WithLine(text, entry) : default;
        }

        var start = entry.Start;
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return TextSpan.FromBounds(start, entry.End);
    }

    /// <summary>Whether the end of <paramref name="setting"/> is known: the brackets of a section may be missing as yet.</summary>
    private static bool IsClosed(string text, ConfigurationSetting setting) => setting.Value is not null || text[setting.Entry.End - 1] is ']' or '}';

    private static IEnumerable<TextSpan> Merged(IEnumerable<TextSpan> spans)
    {
        TextSpan? open = null;
        foreach (var span in spans.OrderBy(static span => span.Start))
        {
            if (open is { } before && span.Start <= before.End)
            {
                open = TextSpan.FromBounds(before.Start, Math.Max(before.End, span.End));
                continue;
            }

            if (open is { } complete)
            {
                yield return complete;
            }

            open = span;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}

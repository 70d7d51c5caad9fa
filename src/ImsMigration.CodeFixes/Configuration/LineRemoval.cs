using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>Finds the lines that go with a setting of a file that has one a line: its own, and of a section or list those of its content.</summary>
internal static class LineRemoval
{
    /// <summary>
    /// The lines of <paramref name="setting"/> in <paramref name="text"/>, the text of <paramref name="file"/>: none if they hold
    /// anything else, too, and of a section that holds something that nobody understands those of its settings.
    /// </summary>
    public static IEnumerable<TextSpan> SpansOf(string text, ConfigurationFile file, ConfigurationSetting setting)
    {
        if (setting.Value is not null)
        {
            return SpansOfValue(text, setting);
        }

        var whole = SpanOfSection(text, file, setting);
        return whole.Length > 0
            ? [whole]
            : file.Settings.Where(inner => inner.Value is not null && inner.Sections.Contains(setting)).SelectMany(inner => SpansOfValue(text, inner));
    }

    private static IEnumerable<TextSpan> SpansOfValue(string text, ConfigurationSetting setting) =>
        OwnsItsLines(text, setting) && (!IsItem(text, setting) || IsAssignment(text, setting)) ? [LinesOf(text, setting.Entry)] : [];

    private static TextSpan SpanOfSection(string text, ConfigurationFile file, ConfigurationSetting section)
    {
        var content = file.Settings.Where(setting => setting.Sections.Contains(section)).ToList();
        if (content.Count == 0 || IsItem(text, section) || content.Any(setting => setting.Value is not null && !OwnsItsLines(text, setting)))
        {
            return default;
        }

        var lines = LinesOf(text, TextSpan.FromBounds(section.Entry.Start, content.Max(static setting => setting.Entry.End)));
        var spans = content.Select(static setting => TextSpan.FromBounds(setting.KeySpan.Start, setting.Entry.End)).Append(section.Entry).ToList();
        for (var at = lines.Start; at < lines.End; at = SettingRemoval.AfterLineBreak(text, JsonTrivia.EndOfLine(text, at)))
        {
            var line = TextSpan.FromBounds(at, JsonTrivia.EndOfLine(text, at));
            var written = text.Substring(line.Start, line.Length).TrimStart();
            if (written.Length > 0 && written[0] is not ('#' or ';') && !spans.Any(line.OverlapsWith))
            {
                // Something that the reader does not know, such as the reference to another section.
                return default;
            }
        }

        return lines;
    }

    /// <summary>
    /// Whether the lines of <paramref name="setting"/> hold all of it and nothing else: not a member of a JSON list, and not
    /// a value that goes on after the line.
    /// </summary>
    private static bool OwnsItsLines(string text, ConfigurationSetting setting)
    {
        var value = setting.Value!;
        return !Before(text, setting).EndsWith("\"", StringComparison.Ordinal)
            && !(value.Length > 0 && value[0] is '"' or '\'')
            && !value.EndsWith("\\", StringComparison.Ordinal)
            && (value.IndexOf("-----BEGIN ", StringComparison.Ordinal) < 0 || value.IndexOf("-----END ", StringComparison.Ordinal) >= 0);
    }

    private static bool IsItem(string text, ConfigurationSetting setting) => Before(text, setting).StartsWith("-", StringComparison.Ordinal);

    /// <summary>An item <c>- KEY=value</c> is one text; <c>- key: value</c> is the first of the members of an object.</summary>
    private static bool IsAssignment(string text, ConfigurationSetting setting) =>
        setting.KeySpan.End < setting.ValueSpan.Start && text.IndexOf('=', setting.KeySpan.End, setting.ValueSpan.Start - setting.KeySpan.End) >= 0;

    private static string Before(string text, ConfigurationSetting setting)
    {
        var start = SettingRemoval.StartOfLine(text, setting.Entry.Start);
        return text.Substring(start, setting.Entry.Start - start).Trim();
    }

    private static TextSpan LinesOf(string text, TextSpan entry) =>
        TextSpan.FromBounds(SettingRemoval.StartOfLine(text, entry.Start), SettingRemoval.AfterLineBreak(text, JsonTrivia.EndOfLine(text, entry.End)));
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>Finds what goes with a member of a JSON object: its comma, or the one before it, its line, and the comments on it.</summary>
internal sealed class JsonRemoval
{
    private readonly string _text;
    private readonly ImmutableHashSet<ConfigurationSetting> _removed;
    private readonly ImmutableArray<ConfigurationSetting> _siblings;

    private JsonRemoval(string text, ImmutableHashSet<ConfigurationSetting> removed, ImmutableArray<ConfigurationSetting> siblings)
    {
        _text = text;
        _removed = removed;
        _siblings = siblings;
    }

    /// <summary>The parts of <paramref name="text"/> that go with <paramref name="settings"/> of <paramref name="file"/>.</summary>
    public static IEnumerable<TextSpan> SpansOf(string text, ConfigurationFile file, ImmutableHashSet<ConfigurationSetting> settings) =>
        file.Settings
            .GroupBy(static setting => setting.Section)
            .Where(members => members.Any(settings.Contains))
            .SelectMany(members => new JsonRemoval(text, settings, members.ToImmutableArray()).Spans());

    private IEnumerable<TextSpan> Spans()
    {
        for (var index = 0; index < _siblings.Length; index++)
        {
            if (!_removed.Contains(_siblings[index]))
            {
                continue;
            }

            var entry = _siblings[index].Entry;
            var comma = CommaAfter(entry.End);
            if (CommaOnLineBefore(entry.Start) is >= 0 and var leading && (comma < 0 || SettingRemoval.StartOfLine(_text, comma) > entry.End))
            {
                // The last of several on a line, or a comma at the start of each line.
                yield return WithComments(TextSpan.FromBounds(leading, entry.End), index);
                comma = -1;
            }
            else
            {
                yield return WithComments(TextSpan.FromBounds(entry.Start, comma < 0 ? entry.End : comma + 1), index);
            }

            if (comma < 0 && CommaOfLastKept(index) is >= 0 and var before)
            {
                yield return Separator(before);
            }
        }
    }

    /// <summary>The position of the comma that follows, or -1.</summary>
    private int CommaAfter(int end)
    {
        var at = JsonTrivia.SkipForward(_text, end);
        return at < _text.Length && _text[at] == ',' ? at : -1;
    }

    private int CommaOfLastKept(int index)
    {
        while (--index >= 0)
        {
            if (!_removed.Contains(_siblings[index]))
            {
                return CommaAfter(_siblings[index].Entry.End);
            }
        }

        return -1;
    }

    private int CommaOnLineBefore(int start)
    {
        do
        {
            start--;
        }
        while (start >= 0 && _text[start] is ' ' or '\t');

        return start >= 0 && _text[start] == ',' ? start : -1;
    }

    /// <summary>A comma that separates nothing any more; the space behind it goes, too, if something else follows on the line.</summary>
    private TextSpan Separator(int comma)
    {
        var end = EndOfBlanks(comma + 1);
        return TextSpan.FromBounds(comma, end < _text.Length && _text[end] is not ('\n' or '\r' or '/') ? end : comma + 1);
    }

    private int EndOfBlanks(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private TextSpan WithComments(TextSpan member, int index)
    {
        var end = EndOfCommentOnLine(member.End);
        var line = SettingRemoval.WithLine(_text, TextSpan.FromBounds(member.Start, end));
        if (line.Start < member.Start || (line.Start == member.Start && line.End > end))
        {
            return TextSpan.FromBounds(OwnsCommentsAbove(line.End, index) ? StartOfCommentsAbove(line.Start) : line.Start, line.End);
        }

        // Others share the line: the space behind this one goes with it, unless it stands before the bracket that ends them.
        var goesOn = _text[member.End - 1] == ',' || !_siblings.Take(index).Any(sibling => !_removed.Contains(sibling));
        return TextSpan.FromBounds(member.Start, goesOn ? EndOfBlanks(member.End) : member.End);
    }

    private int EndOfCommentOnLine(int end)
    {
        var at = EndOfBlanks(end);
        var lineEnd = JsonTrivia.EndOfLine(_text, at);
        if (string.CompareOrdinal(_text, at, "//", 0, 2) == 0)
        {
            return lineEnd;
        }

        var close = string.CompareOrdinal(_text, at, "/*", 0, 2) == 0 ? _text.IndexOf("*/", at, lineEnd - at, StringComparison.Ordinal) : -1;
        return close < 0 ? end : close + 2;
    }

    /// <summary>
    /// Comments above a member are on it alone if nothing follows that they could be on as well: a blank line, a comment
    /// of its own, or the end of the object.
    /// </summary>
    private bool OwnsCommentsAbove(int next, int index)
    {
        while (index + 1 < _siblings.Length && _removed.Contains(_siblings[index + 1]))
        {
            index++;
            var end = CommaAfter(_siblings[index].Entry.End) is >= 0 and var comma ? comma + 1 : _siblings[index].Entry.End;
            next = SettingRemoval.AfterLineBreak(_text, JsonTrivia.EndOfLine(_text, end));
        }

        var line = _text.Substring(next, JsonTrivia.EndOfLine(_text, next) - next).TrimStart();
        return line.Length == 0 || line[0] is '}' or '/';
    }

    private int StartOfCommentsAbove(int start)
    {
        while (start > 0)
        {
            var above = SettingRemoval.StartOfLine(_text, start > 1 && _text[start - 1] == '\n' && _text[start - 2] == '\r' ? start - 2 : start - 1);
            if (!_text.Substring(above, start - above).TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                break;
            }

            start = above;
        }

        return start;
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>
/// Reads the settings of a file that has one a line: <c>KEY=value</c> of environment files, INI files with their
/// sections, and <c>key: value</c> of YAML, whose indentation makes the sections. What is no setting is passed over.
/// </summary>
internal sealed class LineSettings
{
    private static readonly Regex s_section = new(@"^\s*\[(?<name>[^\[\]]+)\]\s*$", RegexOptions.CultureInvariant);

    private static readonly Regex s_setting = new(
        @"^(?<indent>[ \t]*(?<item>- +)?)(?:(?:export|set|ENV)[ \t]+)?(?<quote>[""']?)(?<key>[\w.\-/:]*?\w)\k<quote>[ \t]*(?<sign>=|:(?=\s|$))[ \t]*(?<value>.*)$",
        RegexOptions.CultureInvariant);

    private static readonly Regex s_item = new(@"^(?<indent>[ \t]*- +)(?<value>\S.*)$", RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly ImmutableArray<ConfigurationSetting>.Builder _settings = ImmutableArray.CreateBuilder<ConfigurationSetting>();
    private readonly ConfigurationSetting _root;
    private readonly Stack<(int Indent, ConfigurationSetting Section)> _open = new();
    private int _at;
    private int _items;

    private LineSettings(string text)
    {
        _text = text;
        _root = new ConfigurationSetting(string.Empty, null, null, default, default, new TextSpan(0, text.Length));
        _open.Push((-1, _root));
    }

    /// <summary>The settings and sections of <paramref name="text"/>.</summary>
    public static ImmutableArray<ConfigurationSetting> Read(string text)
    {
        var reader = new LineSettings(text) { _at = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0 };
        while (reader._at < text.Length)
        {
            reader.ReadLine();
        }

        return reader._settings.ToImmutable();
    }

    private void ReadLine()
    {
        const int LongestLine = 20_000;
        var start = _at;
        var end = JsonTrivia.EndOfLine(_text, start);
        _at = end + 1;
        var line = end - start > LongestLine ? string.Empty : _text.Substring(start, end - start);
        var content = line.TrimStart(' ', '\t', '\uFEFF');
        if (content.Length == 0 || content[0] is '#' or ';' || content.StartsWith("//", StringComparison.Ordinal))
        {
            return;
        }

        if (s_section.Match(line) is { Success: true } section)
        {
            OpenSection(section.Groups["name"], start, end);
        }
        else if (s_setting.Match(line) is { Success: true } setting)
        {
            ReadSetting(setting, start);
        }
        else if (s_item.Match(line) is { Success: true } item && _open.Count > 1)
        {
            var value = Trimmed(SpanOf(item.Groups["value"], start));
            CloseTo(item.Groups["indent"].Value.IndexOf('-'), isItem: true);
            Add((_items++).ToString(CultureInfo.InvariantCulture), value, value);
        }
    }

    private void OpenSection(Group name, int start, int end)
    {
        CloseTo(0, isItem: false);
        var span = SpanOf(name, start);
        var section = new ConfigurationSetting(name.Value.Trim(), _root, null, span, span, TextSpan.FromBounds(start, end));
        _settings.Add(section);
        _open.Push((-1, section));
    }

    private void ReadSetting(Match setting, int start)
    {
        var isItem = setting.Groups["item"].Success;
        var indent = isItem ? setting.Groups["indent"].Value.IndexOf('-') : setting.Groups["indent"].Length;
        CloseTo(indent, isItem);
        var key = SpanOf(setting.Groups["key"], start);
        var value = Trimmed(SpanOf(setting.Groups["value"], start));
        if (setting.Groups["sign"].Value == ":" && (value.Length == 0 || _text[value.Start] is '|' or '>'))
        {
            ReadBlock(key, value, indent);
            return;
        }

        var quote = value.Length > 0 && _text[value.Start] is '"' or '\'' ? _text[value.Start] : '\0';
        Add(_text.Substring(key.Start, key.Length), key, quote == '\0' ? WithoutComment(value) : Quoted(value, quote));
    }

    /// <summary>A key without a value opens a section, or with a sign for it a text of several lines.</summary>
    private void ReadBlock(TextSpan key, TextSpan sign, int indent)
    {
        var name = _text.Substring(key.Start, key.Length);
        if (sign.Length == 0)
        {
            var section = new ConfigurationSetting(name, _open.Peek().Section, null, key, key, key);
            _settings.Add(section);
            _open.Push((indent, section));
            _items = 0;
            return;
        }

        var start = Math.Min(_at, _text.Length);
        var end = start;
        while (_at < _text.Length)
        {
            var lineEnd = JsonTrivia.EndOfLine(_text, _at);
            var first = _at;
            while (first < lineEnd && _text[first] is ' ' or '\t')
            {
                first++;
            }

            if (first < lineEnd && first - _at <= indent)
            {
                break;
            }

            end = first < lineEnd ? lineEnd : end;
            _at = lineEnd + 1;
        }

        Add(name, key, TextSpan.FromBounds(start, end));
    }

    /// <summary>A quoted value may go on over several lines, as keys in PEM do; a quote that is never closed ends with its line.</summary>
    private TextSpan Quoted(TextSpan value, char quote)
    {
        const int LongestValue = 10_000;
        var end = _text.IndexOf(quote, value.Start + 1, Math.Min(LongestValue, _text.Length - value.Start - 1));
        if (end < 0)
        {
            return value;
        }

        _at = Math.Max(_at, JsonTrivia.EndOfLine(_text, end) + 1);
        return TextSpan.FromBounds(value.Start + 1, end);
    }

    private TextSpan WithoutComment(TextSpan value)
    {
        var comment = _text.IndexOf(" #", value.Start, value.Length, StringComparison.Ordinal);
        return comment < 0 ? value : Trimmed(TextSpan.FromBounds(value.Start, comment));
    }

    private TextSpan Trimmed(TextSpan value)
    {
        var end = value.End;
        while (end > value.Start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(value.Start, end);
    }

    private void Add(string key, TextSpan keySpan, TextSpan value)
    {
        var end = value.End < _text.Length && _text[value.End] is '"' or '\'' ? value.End + 1 : value.End;
        _settings.Add(new ConfigurationSetting(
            key,
            _open.Peek().Section,
            _text.Substring(value.Start, value.Length),
            keySpan,
            value,
            TextSpan.FromBounds(keySpan.Start, Math.Max(keySpan.End, end))));
    }

    /// <summary>Leaves the sections that end before a line with <paramref name="indent"/>; items of a list may stand as far left as its key.</summary>
    private void CloseTo(int indent, bool isItem)
    {
        while (_open.Peek().Indent is >= 0 and var open && (isItem ? open > indent : open >= indent))
        {
            _open.Pop();
        }
    }

    private static TextSpan SpanOf(Group group, int lineStart) => new(lineStart + group.Index, group.Length);
}

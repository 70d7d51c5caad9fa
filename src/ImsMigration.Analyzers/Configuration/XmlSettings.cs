using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>
/// Reads the settings of an XML file with their places: <c>add</c> and other elements with a key or name and a value,
/// any further attribute, and the text of an element. Tags need not match, so that a half-typed file is read, too.
/// </summary>
internal sealed class XmlSettings
{
    private static readonly ImmutableArray<string> s_keyNames = ImmutableArray.Create("key", "name");

    private static readonly ImmutableArray<string> s_valueNames = ImmutableArray.Create("value", "connectionString");

    private readonly string _text;
    private readonly ImmutableArray<ConfigurationSetting>.Builder _settings = ImmutableArray.CreateBuilder<ConfigurationSetting>();
    private readonly Stack<Element> _open = new();
    private int _at;

    private XmlSettings(string text) => _text = text;

    /// <summary>The settings and sections of <paramref name="text"/>. Of a text that is no XML, those that can be made out.</summary>
    public static ImmutableArray<ConfigurationSetting> Read(string text)
    {
        var reader = new XmlSettings(text);
        var root = new ConfigurationSetting(string.Empty, null, null, default, default, new TextSpan(0, text.Length));
        reader._open.Push(new Element(string.Empty, root, 0));
        while (reader._at < text.Length)
        {
            reader.ReadNext();
        }

        return reader._settings.ToImmutable();
    }

    private ConfigurationSetting Section => _open.Peek().Section;

    private void ReadNext()
    {
        var tag = _text.IndexOf('<', _at);
        _at = tag < 0 || tag + 1 == _text.Length ? _text.Length : tag;
        if (_at == _text.Length || SkipTo("<!--", "-->") || SkipTo("<![CDATA[", "]]>") || SkipTo("<?", "?>") || SkipTo("<!", ">"))
        {
            return;
        }

        if (_text[_at + 1] == '/')
        {
            ReadEndTag();
        }
        else
        {
            ReadStartTag();
        }
    }

    private bool SkipTo(string start, string end)
    {
        if (string.CompareOrdinal(_text, _at, start, 0, start.Length) != 0)
        {
            return false;
        }

        var close = _text.IndexOf(end, _at + start.Length, StringComparison.Ordinal);
        _at = close < 0 ? _text.Length : close + end.Length;
        return true;
    }

    private void ReadEndTag()
    {
        var start = _at;
        _at += 2;
        var name = ReadName();
        _at = EndOfTag();
        if (_open.Count > 1 && _open.Peek().Name == name)
        {
            var element = _open.Pop();
            element.EndAt(_at, IsBlank(element.ContentStart, start));
            AddContent(element.Section, element.ContentStart, start);
        }
    }

    private bool IsBlank(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start >= end;
    }

    /// <summary>An element that holds text only is a setting; <c>value</c> in it stands for the setting around it.</summary>
    private void AddContent(ConfigurationSetting element, int start, int end)
    {
        if (end <= start || _text.IndexOf('<', start, end - start) is >= 0 and var markup && string.CompareOrdinal(_text, markup, "<![CDATA[", 0, 9) != 0)
        {
            return;
        }

        var raw = _text.Substring(start, end - start);
        var value = raw.Trim();
        if (value.Length == 0)
        {
            return;
        }

        var span = new TextSpan(start + raw.IndexOf(value[0]), value.Length);
        var isValue = element.Key == "value" && element.Section is { Section: not null };
        var named = isValue ? element.Section! : element;
        var setting = new ConfigurationSetting(named.Key, named.Section, Decode(value), named.KeySpan, span, named.Entry);
        _settings.Add(setting);
        if (isValue)
        {
            _open.Peek().Value = setting;
        }
    }

    private void ReadStartTag()
    {
        var start = _at;
        _at++;
        var name = ReadName();
        if (name.Length == 0)
        {
            return;
        }

        var nameSpan = new TextSpan(start + 1, name.Length);
        var attributes = ReadAttributes();
        var isEmpty = _at < _text.Length && _text[_at] == '/';
        _at = EndOfTag();
        var entry = TextSpan.FromBounds(start, _at);
        var key = attributes.FirstOrDefault(static attribute => s_keyNames.Contains(attribute.Name));
        var value = attributes.FirstOrDefault(static attribute => s_valueNames.Contains(attribute.Name));
        var setting = key.Name is not null && value.Name is not null
            ? new ConfigurationSetting(Decode(TextOf(key.Value)), Section, Decode(TextOf(value.Value)), key.Value, value.Value, entry)
            : null;
        if (setting is not null)
        {
            _settings.Add(setting);
        }

        var section = key.Name is null
            ? new ConfigurationSetting(name, Section, null, nameSpan, nameSpan, entry)
            : new ConfigurationSetting(Decode(TextOf(key.Value)), Section, null, key.Value, key.Value, entry);
        _settings.Add(section);
        foreach (var (attribute, content, whole) in attributes.Where(attribute => attribute.Name != key.Name && (key.Name is null || attribute.Name != value.Name)))
        {
            _settings.Add(new ConfigurationSetting(attribute, section, Decode(TextOf(content)), new TextSpan(whole.Start, attribute.Length), content, whole));
        }

        if (!isEmpty)
        {
            _open.Push(new Element(name, section, _at) { Setting = setting });
        }
    }

    private List<(string Name, TextSpan Value, TextSpan Whole)> ReadAttributes()
    {
        var attributes = new List<(string, TextSpan, TextSpan)>();
        while (true)
        {
            SkipWhiteSpace();
            var start = _at;
            var name = ReadName();
            SkipWhiteSpace();
            if (name.Length == 0 || _at >= _text.Length || _text[_at] != '=')
            {
                return attributes;
            }

            _at++;
            SkipWhiteSpace();
            if (_at >= _text.Length || _text[_at] is not ('"' or '\''))
            {
                return attributes;
            }

            var end = _text.IndexOf(_text[_at], _at + 1);
            if (end < 0)
            {
                return attributes;
            }

            attributes.Add((name, TextSpan.FromBounds(_at + 1, end), TextSpan.FromBounds(start, end + 1)));
            _at = end + 1;
        }
    }

    private string ReadName()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or '.' or ':'))
        {
            _at++;
        }

        return _text.Substring(start, _at - start);
    }

    private void SkipWhiteSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    /// <summary>The position behind the tag; a tag that is not closed ends before the next one.</summary>
    private int EndOfTag()
    {
        var end = _text.IndexOfAny(['>', '<'], _at);
        return end < 0 ? _text.Length : _text[end] == '>' ? end + 1 : end;
    }

    private string TextOf(TextSpan span) => _text.Substring(span.Start, span.Length);

    private static string Decode(string text) => text.IndexOf('&') < 0
        ? text
        : text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&apos;", "'").Replace("&#xA;", "\n").Replace("&amp;", "&");

    /// <summary>An element that is being read.</summary>
    private sealed class Element(string name, ConfigurationSetting section, int contentStart)
    {
        public string Name { get; } = name;

        public ConfigurationSetting Section { get; } = section;

        public int ContentStart { get; } = contentStart;

        /// <summary>The setting that its attributes are.</summary>
        public ConfigurationSetting? Setting { get; init; }

        /// <summary>The setting that an element <c>value</c> in it is.</summary>
        public ConfigurationSetting? Value { get; set; }

        /// <summary>A setting that shares its element with anything else is no more than the start of it.</summary>
        public void EndAt(int end, bool isEmpty)
        {
            Section.EndAt(end);
            Value?.EndAt(end);
            if (isEmpty)
            {
                Setting?.EndAt(end);
            }
        }
    }
}

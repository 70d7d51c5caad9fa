using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Configuration;

/// <summary>
/// Reads the settings of a JSON file with their places. It takes what configuration files hold and JSON does not allow:
/// comments, trailing commas, a byte order mark, and the half-typed text of an editor. It never fails and never recurses.
/// </summary>
internal sealed class JsonSettings
{
    private readonly string _text;
    private readonly ImmutableArray<ConfigurationSetting>.Builder _settings = ImmutableArray.CreateBuilder<ConfigurationSetting>();
    private readonly Stack<Container> _open = new();
    private int _at;
    private (string Text, TextSpan Span, int Start)? _key;

    private JsonSettings(string text) => _text = text;

    /// <summary>The settings and sections of <paramref name="text"/>. Of a text that is no JSON, those that can be made out.</summary>
    public static ImmutableArray<ConfigurationSetting> Read(string text)
    {
        var reader = new JsonSettings(text);
        while (reader._at < text.Length)
        {
            reader.ReadNext();
        }

        return reader._settings.ToImmutable();
    }

    private void ReadNext()
    {
        _at = JsonTrivia.SkipForward(_text, _at);
        if (_at >= _text.Length)
        {
            return;
        }

        switch (_text[_at])
        {
            case '{' or '[':
                Open();
                break;
            case '}' or ']':
                _at++;
                _key = null;
                Close();
                break;
            case ',':
                _at++;
                _key = null;
                Count();
                break;
            case ':':
                _at++;
                break;
            case '"' or '\'':
                ReadString();
                break;
            default:
                ReadWord();
                break;
        }
    }

    private void Open()
    {
        var bracket = new TextSpan(_at, 1);
        var section = Create(null, bracket, bracket);
        _settings.Add(section);
        _open.Push(new Container(section, _text[_at] == '['));
        _key = null;
        _at++;
    }

    private void Close()
    {
        if (_open.Count > 0)
        {
            _open.Pop().Section.EndAt(_at);
        }
    }

    private void Count()
    {
        if (_open.Count > 0)
        {
            _open.Peek().Index++;
        }
    }

    private void ReadString()
    {
        var start = _at;
        var end = JsonTrivia.EndOfString(_text, start);
        var isClosed = end - start >= 2 && _text[end - 1] == _text[start];
        var content = TextSpan.FromBounds(start + 1, isClosed ? end - 1 : end);
        var value = Unescape(content);
        _at = end;
        if (_open.Count > 0 && !_open.Peek().IsList && _key is null)
        {
            _key = (value, content, start);
            return;
        }

        Add(value, content, TextSpan.FromBounds(start, end));
    }

    private void ReadWord()
    {
        var start = _at;
        do
        {
            _at++;
        }
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && ",:{}[]\"/".IndexOf(_text[_at]) < 0);

        var span = TextSpan.FromBounds(start, _at);
        Add(_text.Substring(start, span.Length), span, span);
    }

    private void Add(string value, TextSpan content, TextSpan token)
    {
        if (_open.Count > 0 && (_key is not null || _open.Peek().IsList))
        {
            _settings.Add(Create(value, content, token));
        }

        _key = null;
    }

    private ConfigurationSetting Create(string? value, TextSpan content, TextSpan token)
    {
        if (_open.Count == 0)
        {
            return new ConfigurationSetting(string.Empty, null, value, content, content, token);
        }

        var container = _open.Peek();
        return _key is { } key
            ? new ConfigurationSetting(key.Text, container.Section, value, key.Span, content, TextSpan.FromBounds(key.Start, token.End))
            : new ConfigurationSetting(container.Index.ToString(CultureInfo.InvariantCulture), container.Section, value, content, content, token);
    }

    private string Unescape(TextSpan content)
    {
        if (_text.IndexOf('\\', content.Start, content.Length) < 0)
        {
            return _text.Substring(content.Start, content.Length);
        }

        var value = new StringBuilder(content.Length);
        for (var at = content.Start; at < content.End; at++)
        {
            if (_text[at] != '\\' || at + 1 == content.End)
            {
                value.Append(_text[at]);
                continue;
            }

            at++;
            if (_text[at] == 'u'
                && at + 4 < content.End
                && ushort.TryParse(_text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                value.Append((char)code);
                at += 4;
                continue;
            }

            value.Append(_text[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
        }

        return value.ToString();
    }

    /// <summary>An object or array that is being read.</summary>
    private sealed class Container(ConfigurationSetting section, bool isList)
    {
        public ConfigurationSetting Section { get; } = section;

        public bool IsList { get; } = isList;

        public int Index { get; set; }
    }
}

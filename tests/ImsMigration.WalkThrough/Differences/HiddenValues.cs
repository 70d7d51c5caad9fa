using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace ImsMigration.WalkThrough.Differences;

/// <summary>
/// Takes the values out of what is shown of customer code, because the output of a build server is stored: of the texts in it, only what
/// everybody knows stays, such as the addresses of Adobe, the names of fields and scopes, and the names of environment variables.
/// </summary>
internal static partial class HiddenValues
{
    private const string Ellipsis = "…";

    /// <summary>The lines of <paramref name="change"/> without values.</summary>
    public static ImmutableArray<DiffLine> In(FileChange change)
    {
        var before = new Queue<string>(Hidden(change, LineChange.Added));
        var after = new Queue<string>(Hidden(change, LineChange.Removed));
        return [.. change.Lines.Select(Next)];

        DiffLine Next(DiffLine line)
        {
            var old = line.Change == LineChange.Added ? null : before.Dequeue();
            var @new = line.Change == LineChange.Removed ? null : after.Dequeue();
            return line with { Text = @new ?? old! };
        }
    }

    /// <summary>The lines of one version, all but those with the change <paramref name="except"/>; a text can span many of them.</summary>
    private static string[] Hidden(FileChange change, LineChange except)
    {
        var text = string.Join('\n', change.Lines.Where(line => line.Change != except).Select(static line => line.Text));
        var values = Path.GetExtension(change.Path).ToLowerInvariant() switch
        {
            ".cs" => CodeValues(),
            ".json" => JsonValues(),
            ".config" or ".xml" or ".csproj" or ".props" or ".targets" => XmlValues(),
            _ => LineValues(),
        };
        return values.Replace(text, static match => match.Groups["value"].Success ? WithoutValue(match) : match.Value).Split('\n');
    }

    private static string WithoutValue(Match match)
    {
        var value = match.Groups["value"];
        var start = value.Index - match.Index;
        return match.Value[..start] + string.Join('\n', value.Value.Split('\n').Select(Hide)) + match.Value[(start + value.Length)..];
    }

    /// <summary>A line of a value, of which only the known words are left.</summary>
    private static string Hide(string line)
    {
        var shown = new List<string>();
        var end = 0;
        foreach (Match word in Known().Matches(line))
        {
            AddGap(word.Index);
            shown.Add(word.Value);
            end = word.Index + word.Length;
        }

        AddGap(line.Length);
        return string.Concat(shown);

        void AddGap(int start)
        {
            var gap = line[end..start];
            shown.Add(gap.All(static character => character is ' ' or ',' or '/') ? gap : Ellipsis);
        }
    }

    /// <summary>Texts of C#, and beside them the comments and characters, in which a quote starts no text.</summary>
    [GeneratedRegex(
        """//[^\n]*|/\*.*?\*/|'(?:[^'\\\n]|\\.)+'"""
        + """|\$*(?<quotes>"{3,})(?<value>.*?)\k<quotes>(?!")|(?:\$@|@\$|@)"(?<value>(?:[^"]|"")*)"|\$?"(?<value>(?:[^"\\\n]|\\.)*)"?""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex CodeValues();

    /// <summary>Texts of JSON that are no keys, and comments.</summary>
    [GeneratedRegex(
        """//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"(?=\s*:)|"(?<value>(?:[^"\\\n]|\\.)*)"?""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex JsonValues();

    /// <summary>Attributes of XML that name nothing, and the texts of elements.</summary>
    [GeneratedRegex(
        """<!--.*?-->|\b(?:key|name)\s*=\s*"[^"]*"|=\s*"(?<value>[^"]*)"|=\s*'(?<value>[^']*)'|(?<=>)(?<value>[^<>]*[^<>\s][^<>]*)(?=<)""",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex XmlValues();

    /// <summary>All behind the name of a setting, and lines without one, which belong to the value before; not comments and names of sections.</summary>
    [GeneratedRegex(
        @"^(?:\s*(?:[#;][^\n]*|\[[^\]\n]*\]\s*)$|(?<name>[^=:\n]+[=:])(?<value>[^\n]*)$|(?<value>[^\n]+)$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LineValues();

    /// <summary>Addresses of Adobe, fields, claims, scopes and names of environment variables: all that everybody knows.</summary>
    [GeneratedRegex(
        @"(?:https://)?(?:ims-na1(?:-stg1)?\.adobelogin\.com|adobeid-na1(?:-stg1)?\.services\.adobe\.com)(?![\w-])"
        + @"|/?ims/(?:exchange/(?:v1/)?jwt|token/v[1-4])(?![\w-])"
        + @"|[&?]?(?<![\w-])(?:client_id|client_secret|jwt_token|grant_type|scope)(?![\w-])=?"
        + @"|(?<![\w-])(?:client_credentials|access_token|expires_in|iss|sub|aud|exp|application/x-www-form-urlencoded|ADOBE_[A-Z_]+"
        + @"|openid|AdobeID|read_organizations|session|target_sdk|user_management_sdk|DCAPI|adobeio_api|event_receiver|event_receiver_api"
        + @"|asset_compute|campaign_sdk|ent_user_sdk|additional_info\.(?:projectedProductContext|job_function|roles)"
        + @"|REPLACE_WITH_THE_SCOPES_OF_YOUR_CREDENTIAL)(?![\w-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}

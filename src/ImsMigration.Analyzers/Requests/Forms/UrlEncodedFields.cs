using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Code;

namespace ImsMigration.Requests.Forms;

/// <summary>The fields of a url-encoded text, with their values: <c>client_id=…&amp;client_secret=…</c>, alone or behind the question mark of a URL.</summary>
/// <param name="Fields">The fields, in order; a value is a constant or one computed part.</param>
/// <param name="IsWhole">Whether the text holds nothing but these fields, so that none can hide in a computed part.</param>
internal sealed record UrlEncodedFields(ImmutableArray<FormField> Fields, bool IsWhole)
{
    private static readonly Regex s_field = new(@"(?:^|(?<=[?&]))(?<name>[\w.-]+)=(?<value>[^&]*)", RegexOptions.CultureInvariant);

    private static readonly Regex s_whole = new(
        @"^(?:[^?]*\?)?[\w.-]+=(?:[^&" + TextTemplate.Hole + "]*|" + TextTemplate.Hole + @")(?:&[\w.-]+=(?:[^&" + TextTemplate.Hole + "]*|" + TextTemplate.Hole + "))*$",
        RegexOptions.CultureInvariant);

    /// <summary>The fields of <paramref name="text"/>; a field whose value is mixed of constant and computed parts has neither.</summary>
    public static UrlEncodedFields Read(TextTemplate text)
    {
        var query = text.Text.IndexOf('?') + 1;
        var fields = s_field.Matches(text.Text.Substring(query)).Cast<Match>().Select(match =>
        {
            var value = match.Groups["value"];
            var hole = value.Length == 1 && value.Value[0] == TextTemplate.Hole ? text.HoleAt(query + value.Index) : null;
            return new FormField(match.Groups["name"].Value, text.Expression, text.Expression, hole) { ConstantValue = value.Value };
        });
        return new UrlEncodedFields(fields.ToImmutableArray(), s_whole.IsMatch(text.Text));
    }

    /// <summary>
    /// The fields of a text that is appended piece by piece. A value is known if it stands behind its name in one piece,
    /// and the text is never whole, because a piece in between may not have been seen.
    /// </summary>
    public static UrlEncodedFields InPieces(TokenForm form)
    {
        var scope = EnclosingMember.Of(form.Container) ?? form.Container;
        var pieces = scope.DescendantTokens().Where(static token => token.Value is string).Select(static token => token.ValueText).ToList();
        return new UrlEncodedFields(
            form.Fields.Select(field => field with { ConstantValue = ValueIn(pieces, field.Name) }).ToImmutableArray(),
            IsWhole: false);
    }

    private static string ValueIn(IEnumerable<string> pieces, string name) =>
        pieces.SelectMany(piece => s_field.Matches(piece).Cast<Match>())
            .Where(match => match.Groups["name"].Value == name && match.Groups["value"].Length > 0)
            .Select(static match => match.Groups["value"].Value)
            .Distinct()
            .Take(2)
            .ToList() is { Count: 1 } values
                ? values[0]
                : TextTemplate.Hole.ToString();
}

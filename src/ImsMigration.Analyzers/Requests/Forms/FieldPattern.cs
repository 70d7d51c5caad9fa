using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Requests.Forms;

/// <summary>Reads the fields of a body text by a pattern with the groups <c>name</c> and <c>value</c>.</summary>
internal static class FieldPattern
{
    /// <summary>
    /// The fields that <paramref name="pattern"/> finds in <paramref name="body"/>, or an empty array where one of the values
    /// is neither a constant nor one computed part: such a body is not understood, and nobody may rewrite it. Only the assertion
    /// may have several parts.
    /// </summary>
    public static ImmutableArray<FormField> Read(TextTemplate body, Regex pattern)
    {
        var fields = ImmutableArray.CreateBuilder<FormField>();
        foreach (Match match in pattern.Matches(body.Text))
        {
            var value = match.Groups["value"];
            ExpressionSyntax? computed = null;
            if (value.Value.Length == 1 && value.Value[0] == TextTemplate.Hole)
            {
                computed = body.HoleAt(value.Index);
            }
            else if (value.Value.Contains(TextTemplate.Hole) && match.Groups["name"].Value != TokenForm.JwtField)
            {
                return ImmutableArray<FormField>.Empty;
            }

            fields.Add(new FormField(match.Groups["name"].Value, body.Expression, body.Expression, computed) { ConstantValue = value.Value, Text = TextOf(value, body) });
        }

        return fields.ToImmutable();
    }

    /// <summary>An assertion that is put together where it is sent: its header, its claims and its signature. No field of the new request is.</summary>
    private static TextValue? TextOf(Group value, TextTemplate body)
    {
        var pieces = value.Value
            .Select((character, index) => (IsHole: character == TextTemplate.Hole, At: value.Index + index))
            .Where(static place => place.IsHole)
            .Select(place => body.HoleAt(place.At))
            .Select(static hole => new ValuePiece(hole.Span, hole))
            .ToImmutableArray();
        return pieces.IsEmpty ? null : new TextValue(pieces, IsUnderstood: true);
    }
}

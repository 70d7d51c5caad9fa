using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.Exchanges;

/// <summary>Reads a body that is JSON text written by hand: <c>{"client_id":"…","client_secret":"…","jwt_token":"…"}</c>.</summary>
internal static class JsonText
{
    private static readonly Regex s_member = new(
        @"(?<quote>[""'])(?<name>[\w.-]+)\k<quote>\s*:\s*(?<open>[""'])(?<value>.*?)\k<open>",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>
    /// The members of <paramref name="body"/>, or an empty array where one of the values is neither a constant nor one
    /// computed part: such a body is not understood, and nobody may rewrite it.
    /// </summary>
    public static ImmutableArray<FormField> Read(TextTemplate body)
    {
        var fields = ImmutableArray.CreateBuilder<FormField>();
        foreach (Match member in s_member.Matches(body.Text))
        {
            var value = member.Groups["value"];
            ExpressionSyntax? computed = null;
            if (value.Value.Length == 1 && value.Value[0] == TextTemplate.Hole)
            {
                computed = body.HoleAt(value.Index);
            }
            else if (value.Value.Contains(TextTemplate.Hole))
            {
                return ImmutableArray<FormField>.Empty;
            }

            fields.Add(new FormField(member.Groups["name"].Value, body.Expression, body.Expression, computed) { ConstantValue = value.Value });
        }

        return fields.ToImmutable();
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Queries;

/// <summary>
/// Rewrites a request whose fields stand in the query string of the URL: they move into the body, because
/// servers write URLs into their logs.
/// </summary>
internal static class QueryStringRewriter
{
    private static readonly Regex s_field = new(@"(?:^|[?&])(?<name>[\w.-]+)=(?<value>[^&]*)", RegexOptions.CultureInvariant);

    /// <summary>Whether the fields of <paramref name="form"/> stand in a query string.</summary>
    public static bool IsQuery(TokenForm form) =>
        form.Container is ExpressionSyntax
        && TextTemplate.Around(form.Jwt.NameNode).Text is var text
        && text.IndexOf('?') is var at
        && at >= 0
        && at < text.IndexOf(TokenForm.JwtField, StringComparison.Ordinal);

    /// <summary>The edit of <paramref name="form"/>, or <see langword="null"/> if the request is not understood or has a body.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, FlowGraph graph)
    {
        var template = TextTemplate.Around(form.Jwt.NameNode);
        if (Fields(template) is not { Count: > 0 } fields || UrlPath.EndOf(template.Expression, graph) is not { } url || UrlCut.OfWhole(template) is not { } cut)
        {
            return null;
        }

        var body = NewForm.Of(fields, scope);
        if (RequestBody.Fill(url, new MovedFields(body), graph) is not { } filled)
        {
            return null;
        }

        var holes = template.Text.Substring(0, template.Text.IndexOf('?')).Count(static c => c == TextTemplate.Hole);
        return filled with
        {
            Replacements = filled.Replacements.AddRange(cut.Replacements),
            Dropped = filled.Dropped.AddRange(template.Holes.Skip(holes)),
            Kept = body.KeptValues,
        };
    }

    private static List<FormField>? Fields(TextTemplate template)
    {
        var fields = new List<FormField>();
        var query = template.Text.IndexOf('?');
        foreach (Match match in s_field.Matches(template.Text.Substring(query)))
        {
            var value = match.Groups["value"];
            var isHole = value.Length == 1 && value.Value[0] == TextTemplate.Hole;
            if (!isHole && value.Value.Contains(TextTemplate.Hole) && match.Groups["name"].Value != TokenForm.JwtField)
            {
                return null;
            }

            var hole = isHole ? template.HoleAt(query + value.Index) : null;
            fields.Add(new FormField(match.Groups["name"].Value, template.Expression, template.Expression, hole) { ConstantValue = Uri.UnescapeDataString(value.Value) });
        }

        return fields;
    }
}

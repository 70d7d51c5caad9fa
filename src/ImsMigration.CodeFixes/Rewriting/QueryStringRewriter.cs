using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Editing;
using ImsMigration.Flow;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Rewriting;

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
        if (Fields(template) is not { Count: > 0 } fields || UseOf(template.Expression, graph) is not { } url || Cut(template) is not { } cut)
        {
            return null;
        }

        var body = NewForm.Of(fields, scope);
        if (EmptyBody.Fill(url, body, graph) is not { } filled)
        {
            return null;
        }

        var holes = template.Text.Substring(0, template.Text.IndexOf('?')).Count(static c => c == TextTemplate.Hole);
        return filled with
        {
            Replacements = filled.Replacements.AddRange(cut),
            Dropped = filled.Dropped.AddRange(template.Holes.Skip(holes)),
            Kept = body.KeptValues,
        };
    }

    /// <summary>
    /// The edits that move all fields of <paramref name="form"/> into the body as they are; none if the request is not
    /// understood, or has a body already.
    /// </summary>
    public static ImmutableArray<Replacement> MoveToBody(TokenForm form, FlowGraph graph)
    {
        var template = TextTemplate.Around(form.Anchor.NameNode);
        return template.Text.Contains('?')
            && Fields(template) is { Count: > 0 } fields
            && UseOf(template.Expression, graph) is { } url
            && !HasBody(url)
            && Cut(template) is { } cut
            && EmptyBody.Fill(url, NewForm.AsTheyAre(fields), graph) is { Removals.IsEmpty: true } filled
                ? filled.Replacements.AddRange(cut)
                : ImmutableArray<Replacement>.Empty;
    }

    /// <summary>Whether something is sent beside the URL: another argument than <see langword="null"/> or an empty content.</summary>
    private static bool HasBody(ExpressionSyntax url) =>
        url.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } list }
        && list.Arguments.Count > 1
        && !list.Arguments[1].Expression.IsKind(SyntaxKind.NullLiteralExpression)
        && !(list.Arguments[1].Expression is ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } content } && content[0].Expression is LiteralExpressionSyntax { Token.ValueText: "" });

    private static List<FormField>? Fields(TextTemplate template)
    {
        var fields = new List<FormField>();
        var query = template.Text.IndexOf('?');
        foreach (Match match in s_field.Matches(template.Text.Substring(query)))
        {
            var value = match.Groups["value"];
            var isHole = value.Length == 1 && value.Value[0] == TextTemplate.Hole;
            if (!isHole && value.Value.Contains(TextTemplate.Hole))
            {
                return null;
            }

            var hole = isHole ? template.HoleAt(query + value.Index) : null;
            fields.Add(new FormField(match.Groups["name"].Value, template.Expression, template.Expression, hole) { ConstantValue = Uri.UnescapeDataString(value.Value) });
        }

        return fields;
    }

    /// <summary>Where the URL is used: itself, or the only use of the variable that holds it, without the <c>Uri</c> around it.</summary>
    private static ExpressionSyntax? UseOf(ExpressionSyntax url, FlowGraph graph)
    {
        var use = url;
        if (url.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } && graph.Program.DeclaredSymbolOf(declarator) is ILocalSymbol variable)
        {
            var uses = graph.References.Find(variable);
            if (uses.Count != 1)
            {
                return null;
            }

            use = (ExpressionSyntax)uses[0];
        }

        return use.Parent is ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "Uri" } } uri } ? uri : use;
    }

    /// <summary>The edits that end the URL in front of its question mark.</summary>
    private static IEnumerable<Replacement>? Cut(TextTemplate template)
    {
        var token = template.Expression.DescendantTokens().FirstOrDefault(static token => token.Value is string text && text.Contains('?'));
        var at = token.Text?.IndexOf('?') ?? -1;
        if (at < 0)
        {
            return null;
        }

        var tree = template.Expression.SyntaxTree;
        var end = template.Expression.Span.End;
        if (token.Parent is LiteralExpressionSyntax { Parent: BinaryExpressionSyntax sum } literal && sum.Right == literal && token.ValueText[0] == '?')
        {
            return [new Replacement(tree, TextSpan.FromBounds(sum.Left.Span.End, end), string.Empty)];
        }

        var cut = new Replacement(tree, TextSpan.FromBounds(token.SpanStart + at, end), "\"");
        return token.Parent is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } part
            && interpolated.Contents.IndexOf(part) == 0
            && interpolated.StringStartToken.Text == "$\""
                ? [new Replacement(tree, new TextSpan(interpolated.SpanStart, 1), string.Empty), cut]
                : [cut];
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Solutions;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using ImsMigration.Writers.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Queries;

/// <summary>Moves fields that are written as text, in the URL or as a query string of its own, into the body as they are.</summary>
internal static class TextQueryRewriter
{
    private static readonly Regex s_field = new(@"(?:^|[?&])(?<name>[\w.-]+)=(?<value>[^&]*)", RegexOptions.CultureInvariant);

    private static readonly Regex s_urlSegment = new(@"^\{\w+\}$", RegexOptions.CultureInvariant);

    private static readonly char[] s_braces = ['{', '}'];

    /// <summary>The edits of <paramref name="form"/>; <see langword="null"/> if the request is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, FlowGraph graph, RemovalPolicy policy)
    {
        if (form.Container is not ExpressionSyntax container || BodyRewriter.HasComments(container) || TemplateOf(form, container, graph) is not { } template)
        {
            return null;
        }

        var at = template.Text.IndexOf('?');
        if (FieldsOf(template, at + 1) is not { Count: > 0 } fields || (at > 0 ? Cut(template, at, graph) : UrlCut.Of(template.Expression, at == 0, graph)) is not { } cut)
        {
            return null;
        }

        if (fields.Any(static field => field.Value is null && s_urlSegment.IsMatch(field.ConstantValue)))
        {
            return RestSegments.Rewrite(cut, fields, graph);
        }

        return UrlPath.EndOf(cut.Url, graph) is { } url && RequestBody.Fill(url, new MovedFields(NewForm.AsTheyAre(fields)), graph) is { } filled
            ? cut.AddTo(filled)
            : UrlHelper.Rewrite(cut, fields, graph, policy);
    }

    private static TextTemplate? TemplateOf(TokenForm form, ExpressionSyntax container, FlowGraph graph) =>
        container is InvocationExpressionSyntax ? TextTemplate.Of(container, graph.Program) : TextTemplate.Around(form.Anchor.NameNode);

    /// <summary>A call that formats the URL becomes what stands before its question mark.</summary>
    private static UrlCut? Cut(TextTemplate template, int at, FlowGraph graph)
    {
        if (template.Expression is not InvocationExpressionSyntax call)
        {
            return UrlCut.OfWhole(template);
        }

        var address = template.Text.Substring(0, at);
        if (address.IndexOf(TextTemplate.Hole) >= 0)
        {
            return null;
        }

        if (call.ArgumentList.Arguments.Count == 0)
        {
            return new UrlCut(call, ImmutableArray.Create(new Replacement(call.SyntaxTree, call.Span, SourceLayout.Literal(address))), ImmutableArray<Removal>.Empty);
        }

        // A format that is a constant of its own stays one, if nobody else formats with it.
        var format = call.ArgumentList.Arguments[0].Expression;
        var edits = graph.Program.SymbolOf(format) is IFieldSymbol { IsConst: true, DeclaringSyntaxReferences: { Length: 1 } references } constant
            && graph.References.Find(constant).Count == 1
            && references[0].GetSyntax(graph.Program.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
                ? ImmutableArray.Create(new Replacement(literal.SyntaxTree, literal.Span, SourceLayout.Literal(address)), new Replacement(call.SyntaxTree, call.Span, format.ToString()))
                : ImmutableArray.Create(new Replacement(call.SyntaxTree, call.Span, SourceLayout.Literal(address)));
        return new UrlCut(call, edits, ImmutableArray<Removal>.Empty);
    }

    /// <summary>The fields from <paramref name="start"/> on, with the values that the other side reads; <see langword="null"/> if one is mixed of constant and computed parts, or made by a format that does more than put a value in.</summary>
    public static List<FormField>? FieldsOf(TextTemplate template, int start)
    {
        var fields = new List<FormField>();
        foreach (Match match in s_field.Matches(template.Text.Substring(start)))
        {
            var value = match.Groups["value"];
            var isHole = value.Length == 1 && value.Value[0] == TextTemplate.Hole;
            if (!isHole && (value.Value.Contains(TextTemplate.Hole) || HasFormat(value.Value)))
            {
                return null;
            }

            var hole = isHole ? template.HoleAt(start + value.Index) : null;
            fields.Add(new FormField(match.Groups["name"].Value, template.Expression, template.Expression, hole) { ConstantValue = Uri.UnescapeDataString(value.Value.Replace('+', ' ')) });
        }

        return template.Text.IndexOf('#', start) < 0 && IsAll(template.Text.Substring(start)) ? fields : null;
    }

    /// <summary>Whether <paramref name="value"/> has an item of a format that also aligns or formats, or an escaped brace: the text is none that is sent.</summary>
    private static bool HasFormat(string value) => value.IndexOfAny(s_braces) >= 0 && !s_urlSegment.IsMatch(value);

    /// <summary>Whether <paramref name="query"/> is made of fields alone, so that nothing is lost with it.</summary>
    private static bool IsAll(string query) => query.Split('&').All(static part => part.Length == 0 || s_field.IsMatch(part));
}

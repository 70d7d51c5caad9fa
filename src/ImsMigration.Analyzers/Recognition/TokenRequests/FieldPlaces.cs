using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.TokenRequests;

/// <summary>Tells whether the fields of a form travel in the query string of the URL.</summary>
internal static class FieldPlaces
{
    /// <summary>Calls that put fields into a URL: RestSharp, Flurl, and ASP.NET Core's QueryHelpers.</summary>
    private static readonly ImmutableHashSet<string> s_queryCalls = ImmutableHashSet.Create("AddQueryParameter", "SetQueryParam", "SetQueryParams", "AppendQueryParam", "AddQueryString");

    /// <summary>The place of the fields of <paramref name="form"/>; <paramref name="text"/> is the url-encoded text, if it is one.</summary>
    public static FieldPlace Of(TokenForm form, TextTemplate? text, FlowGraph graph)
    {
        var isUrl = form.Shape switch
        {
            FormShape.UrlEncodedText => (text is not null && IsBehindQuestionMark(text, form.Anchor.Name)) || UsesOf(form, graph).Any(IsQueryPart),
            FormShape.Entries => IsQueryEntry(form.Anchor.Entry) || IsParsedQuery(form, graph) || UsesOf(form, graph).Any(IsHandedToQuery),
            _ => false,
        };
        return isUrl ? FieldPlace.Url : FieldPlace.Body;
    }

    private static bool IsBehindQuestionMark(TextTemplate text, string field) =>
        text.Text.IndexOf('?') is var at && at >= 0 && at < text.Text.IndexOf(field + "=", StringComparison.Ordinal);

    /// <summary>The form itself, and where the variable that holds it is read.</summary>
    private static IEnumerable<SyntaxNode> UsesOf(TokenForm form, FlowGraph graph) =>
        form.Variable is ILocalSymbol variable ? graph.References.Find(variable).Prepend(form.Container) : [form.Container];

    private static bool IsQueryEntry(SyntaxNode entry) =>
        entry is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments: var arguments }
        && (s_queryCalls.Contains(name) || arguments.Any(static argument => argument.Expression.ToString().EndsWith("ParameterType.QueryString", StringComparison.Ordinal)));

    /// <summary>The collection that <c>HttpUtility.ParseQueryString</c> makes writes itself as a query string.</summary>
    private static bool IsParsedQuery(TokenForm form, FlowGraph graph) =>
        form.Variable is ILocalSymbol variable
        && graph.Writes.Find(variable).Any(static write => !write.IsMutation && write.Value.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ParseQueryString" } });

    private static bool IsHandedToQuery(SyntaxNode form) =>
        form.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } }
        && s_queryCalls.Contains(name);

    /// <summary>A text becomes a query behind a question mark, or as the query of a <c>UriBuilder</c>.</summary>
    private static bool IsQueryPart(SyntaxNode text)
    {
        if (text.Parent is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Query" } or IdentifierNameSyntax { Identifier.ValueText: "Query" } } assignment && assignment.Right == text)
        {
            return true;
        }

        return text is ExpressionSyntax and not InvocationExpressionSyntax
            && TextTemplate.Around(text.Parent is InterpolationSyntax interpolation ? interpolation : text) is var template
            && template.Holes.FirstOrDefault(hole => hole == text) is { } hole
            && template.Text.IndexOf('?') is var at
            && at >= 0
            && at < PositionOf(hole, template);
    }

    private static int PositionOf(ExpressionSyntax hole, TextTemplate template)
    {
        var index = template.Holes.IndexOf(hole);
        var position = -1;
        for (var passed = 0; passed <= index; passed++)
        {
            position = template.Text.IndexOf(TextTemplate.Hole, position + 1);
        }

        return position;
    }
}

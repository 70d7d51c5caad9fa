using System;
using System.Linq;
using ImsMigration.Flow;
using ImsMigration.Recognition.Exchanges;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Recognition.TokenRequests;

/// <summary>Tells whether the fields of a form travel in the query string of the URL.</summary>
internal static class FieldPlaces
{
    /// <summary>The place of the fields of <paramref name="form"/>; <paramref name="text"/> is the url-encoded text, if it is one.</summary>
    public static FieldPlace Of(TokenForm form, TextTemplate? text, FlowGraph graph)
    {
        var isUrl = form.Shape switch
        {
            FormShape.UrlEncodedText => (text is not null && IsBehindQuestionMark(text, form.Anchor.Name)) || BecomesQuery(form, graph),
            FormShape.Entries => IsQueryEntry(form.Anchor.Entry) || BecomesQuery(form, graph) || RestGet.Sends(form, graph),
            FormShape.Declared => DeclaredQuery.Is(form.Variable),
            _ => false,
        };
        return isUrl ? FieldPlace.Url : FieldPlace.Body;
    }

    private static bool IsBehindQuestionMark(TextTemplate text, string field) =>
        text.Text.IndexOf('?') is var at && at >= 0 && at < text.Text.IndexOf(field + "=", StringComparison.Ordinal);

    /// <summary>The form itself, or the variable that holds it, becomes the query of a URL.</summary>
    private static bool BecomesQuery(TokenForm form, FlowGraph graph) =>
        QueryText.IsMadeOf(form.Container, graph)
        || (form.Variable is ILocalSymbol variable && graph.References.Find(variable).Any(use => QueryText.IsMadeOf(use, graph)));

    private static bool IsQueryEntry(SyntaxNode entry) =>
        entry is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments: var arguments }
        && (QueryText.IsQueryCall(name) || arguments.Any(static argument => argument.Expression.ToString().EndsWith("ParameterType.QueryString", StringComparison.Ordinal)));
}

using System;
using System.Linq;
using System.Text.RegularExpressions;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.TokenRequests;

/// <summary>Tells whether the fields of a form travel in the query string of the URL.</summary>
internal static class FieldPlaces
{
    private static readonly Regex s_firstField = new(@"\?[\w.-]+=", RegexOptions.CultureInvariant);

    /// <summary>The place of the fields of <paramref name="form"/>; <paramref name="text"/> is the url-encoded text, if it is one.</summary>
    public static FieldPlace Of(TokenForm form, TextTemplate? text, FlowGraph graph)
    {
        var isUrl = form.Shape switch
        {
            FormShape.UrlEncodedText => (text is not null && IsBehindQuestionMark(text, form.Anchor.Name)) || BecomesQuery(form, graph) || GrowsBehindQuestionMark(form, graph),
            FormShape.Entries => IsQueryEntry(form.Anchor.Entry) || (form.Container.Parent is AssignmentExpressionSyntax { Left: var target } && FormEntry.QueryOwner(target) is not null) || BecomesQuery(form, graph) || RestGet.Sends(form, graph),
            FormShape.Declared => DeclaredQuery.Is(form.Variable),
            _ => false,
        };
        return isUrl ? FieldPlace.Url : FieldPlace.Body;
    }

    private static bool IsBehindQuestionMark(TextTemplate text, string field) =>
        text.Text.IndexOf('?') is var at && at >= 0 && at < text.Text.IndexOf(field + "=", StringComparison.Ordinal);

    /// <summary>The text grows behind the question mark of a URL, perhaps not always: then the mark stands with a field in one of the statements before.</summary>
    private static bool GrowsBehindQuestionMark(TokenForm form, FlowGraph graph) =>
        GrownText.Around(form, graph)?.Template is { } whole
            ? IsBehindQuestionMark(whole, form.Anchor.Name)
            : form.Variable is ILocalSymbol variable && graph.References.Find(variable)
                .Where(use => use.SpanStart < form.Anchor.Entry.SpanStart)
                .Select(static use => (SyntaxNode?)use.FirstAncestorOrSelf<ExpressionStatementSyntax>())
                .Concat(variable.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(graph.Program.CancellationToken)))
                .OfType<SyntaxNode>()
                .SelectMany(static adding => adding.DescendantTokens())
                .Any(static token => token.Value is string && s_firstField.IsMatch(token.ValueText));

    /// <summary>The form itself, or the variable that holds it, becomes the query of a URL.</summary>
    private static bool BecomesQuery(TokenForm form, FlowGraph graph) =>
        QueryText.IsMadeOf(form.Container, graph)
        || (form.Variable is ILocalSymbol variable && graph.References.Find(variable).Any(use => QueryText.IsMadeOf(use, graph)));

    private static bool IsQueryEntry(SyntaxNode entry) =>
        FormEntry.QueryOwner(FormEntry.CollectionOf(entry)) is not null
        || entry is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments: var arguments }
        && (QueryText.IsQueryCall(name) || arguments.Any(static argument => argument.Expression.ToString().EndsWith("ParameterType.QueryString", StringComparison.Ordinal)));
}

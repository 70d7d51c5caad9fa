using System;
using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.Scopes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>
/// Rewrites a request whose fields are entries of a query string: Flurl's <c>SetQueryParams</c>, or the collection that
/// <c>HttpUtility.ParseQueryString</c> makes for a <c>UriBuilder</c>. They move into the body, because servers write URLs
/// into their logs.
/// </summary>
internal static class QueryEntriesRewriter
{
    /// <summary>The edit of <paramref name="form"/>; <see langword="null"/> if its entries are none of a query string, or if it is not understood how they get into the URL.</summary>
    public static FormRewrite? Rewrite(TokenForm form, RequestScope scope, FlowGraph graph)
    {
        if (FlurlQuery(form, graph.Program) is { } query)
        {
            return OfFlurl(form, query, scope, graph);
        }

        return form.Variable is ILocalSymbol variable && ParsedQuery.Of(variable, graph.Program) is { } parse ? OfCollection(form, variable, parse, scope, graph) : null;
    }

    /// <summary>The call that puts the fields into the URL of a Flurl request: the last one, if there is one for each field.</summary>
    private static InvocationExpressionSyntax? FlurlQuery(TokenForm form, ProgramModel program)
    {
        var call = form.Jwt.Entry.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(static node => QueryName(node) is not null);
        while (call is { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } } && QueryName(next) == "SetQueryParam")
        {
            call = next;
        }

        return call is not null && program.SymbolOf(call) is IMethodSymbol method && TypeName.IsIn(method.ContainingType, "Flurl") ? call : null;
    }

    private static string? QueryName(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetQueryParam" or "SetQueryParams" } access ? access.Name.Identifier.ValueText : null;

    /// <summary>The call that sends the fields takes the place of the one that adds them, and the one that sent nothing goes.</summary>
    private static FormRewrite? OfFlurl(TokenForm form, InvocationExpressionSyntax query, RequestScope scope, FlowGraph graph)
    {
        if (query.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax post } sent
            || !sent.Name.Identifier.ValueText.StartsWith("Post", StringComparison.Ordinal)
            || post.ArgumentList.Arguments.Any(static argument => argument.Expression.ToString() is not ("null" or "\"\"" or "string.Empty" or "default"))
            || query.Expression is not MemberAccessExpressionSyntax access)
        {
            return null;
        }

        const string Send = "PostUrlEncodedAsync";
        var end = new Replacement(query.SyntaxTree, TextSpan.FromBounds(query.Span.End, post.Span.End), string.Empty);
        if (access.Name.Identifier.ValueText == "SetQueryParams")
        {
            return EntryFormRewriter.Rewrite(form, scope, graph.Program) is { } entries
                ? entries with { Replacements = entries.Replacements.Add(new Replacement(access.SyntaxTree, access.Name.Span, Send)).Add(end) }
                : null;
        }

        var first = query;
        while (first.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax inner } && QueryName(inner) == "SetQueryParam")
        {
            first = inner;
        }

        var fields = NewForm.Of(form.Fields.Where(field => query.Span.Contains(field.Entry.Span)), scope);
        var start = ((MemberAccessExpressionSyntax)first.Expression).Name;
        var text = fields.AsAnonymousObject(BodyRewriter.NewLineAt(start, graph.Program));
        return new FormRewrite(
            ImmutableArray.Create(new Replacement(query.SyntaxTree, TextSpan.FromBounds(start.SpanStart, post.Span.End), Send + "(" + text + ")")),
            form.Fields.Select(static field => field.Value).OfType<SyntaxNode>().ToImmutableArray(),
            fields.KeptValues,
            ImmutableArray<Removal>.Empty);
    }

    private static FormRewrite? OfCollection(TokenForm form, ILocalSymbol variable, InvocationExpressionSyntax parse, RequestScope scope, FlowGraph graph)
    {
        var texts = graph.References.Find(variable)
            .Select(static use => use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax call } ? (ExpressionSyntax)call : use as ExpressionSyntax)
            .Where(static text => text is InvocationExpressionSyntax || text?.Parent is InterpolationSyntax)
            .ToList();
        if (texts.Count != 1
            || ParsedQuery.IsSet(form)
            || EntryFormRewriter.Rewrite(form, scope, graph.Program) is not { } entries
            || UrlCut.Of(texts[0]!, hasQuestionMark: false, graph) is not { } cut
            || UrlPath.EndOf(cut.Url, graph) is not { } url
            || HttpBody.Fill(url, new MovedFields(NewForm.AsTheyAre(form.Fields), variable.Name), graph) is not { } filled)
        {
            return null;
        }

        return new FormRewrite(
            entries.Replacements.AddRange(cut.Replacements).AddRange(ParsedQuery.AsDictionary(parse)).AddRange(filled.Replacements),
            entries.Dropped.AddRange(filled.Dropped),
            entries.Kept,
            entries.Removals.AddRange(cut.Removals));
    }
}

using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using ImsMigration.Writers.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Writers.Queries;

/// <summary>
/// Moves the fields that an object holds, and that a call makes a query string of, into the body: the collection of
/// <c>HttpUtility.ParseQueryString</c>, the argument of <c>QueryHelpers.AddQueryString</c>, a content that is read as a text,
/// a dictionary whose entries are joined.
/// </summary>
internal static class HeldQueryRewriter
{
    /// <summary>The edits of <paramref name="form"/>; <see langword="null"/> if it is not held so, or the request is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, FlowGraph graph)
    {
        if (form.Container is not ExpressionSyntax container)
        {
            return null;
        }

        var holder = form.Variable is ILocalSymbol variable ? OnlyRead(variable, form, graph) : container;
        if (holder is not null && form.Variable is ILocalSymbol local && ParsedQuery.Is(local))
        {
            return OfCollection(form, local, holder, graph);
        }

        return holder is null ? null : OfHelper(form, holder, graph) ?? OfContent(form, holder, graph) ?? OfJoin(form, holder, graph);
    }

    /// <summary>The only use of the variable that holds the fields, besides those that fill it.</summary>
    private static ExpressionSyntax? OnlyRead(ILocalSymbol variable, TokenForm form, FlowGraph graph)
    {
        var reads = graph.References.Find(variable).OfType<ExpressionSyntax>().Where(use => !form.Fields.Any(field => field.Entry.Span.Contains(use.Span))).ToList();
        return reads.Count == 1 ? reads[0] : null;
    }

    /// <summary><c>builder.Query = query.ToString();</c>: the collection becomes a dictionary, and the dictionary the content.</summary>
    private static FormRewrite? OfCollection(TokenForm form, ILocalSymbol variable, ExpressionSyntax read, FlowGraph graph)
    {
        if (ParsedQuery.Of(variable, graph.Program) is not { } parse || !IsEmptyQuery(parse.ArgumentList.Arguments[0].Expression) || ParsedQuery.IsSet(form))
        {
            return null;
        }

        var query = read.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax text } ? text : read;
        if (Moved(query, new MovedFields(FieldsOf(form), variable.Name), graph) is not { } moved)
        {
            return null;
        }

        var edits = ParsedQuery.AsDictionary(parse).Concat(BodyRewriter.Imports(parse, graph.Program, ("System.Collections.Generic", "Dictionary")));
        return moved with { Replacements = moved.Replacements.AddRange(edits) };
    }

    private static bool IsEmptyQuery(ExpressionSyntax query) =>
        query.ToString() is "\"\"" or "string.Empty" or "String.Empty" || query is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Query" };

    /// <summary><c>QueryHelpers.AddQueryString(url, fields)</c> becomes its first argument.</summary>
    private static FormRewrite? OfHelper(TokenForm form, ExpressionSyntax holder, FlowGraph graph)
    {
        if (holder.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddQueryString" }, ArgumentList.Arguments: { Count: 2 } arguments } call }
            || UrlPath.EndOf(call, graph) is not { } url
            || HttpBody.Fill(url, new MovedFields(FieldsOf(form), holder.ToString()), graph) is not { } filled)
        {
            return null;
        }

        var address = arguments[0].Expression;
        return filled with
        {
            Replacements = filled.Replacements
                .Add(new Replacement(call.SyntaxTree, TextSpan.FromBounds(call.SpanStart, address.SpanStart), string.Empty))
                .Add(new Replacement(call.SyntaxTree, TextSpan.FromBounds(address.Span.End, call.Span.End), string.Empty)),
        };
    }

    /// <summary><c>await content.ReadAsStringAsync()</c>: the content itself is sent.</summary>
    private static FormRewrite? OfContent(TokenForm form, ExpressionSyntax holder, FlowGraph graph)
    {
        if (holder.Parent is not ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } } }
            || graph.Program.DeclaredSymbolOf(declarator) is not ILocalSymbol { Type.Name: "FormUrlEncodedContent" } content
            || graph.References.Find(content) is not { Count: 1 } uses
            || uses[0].Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ReadAsStringAsync", Parent: InvocationExpressionSyntax read })
        {
            return null;
        }

        ExpressionSyntax? text = read.Parent switch
        {
            AwaitExpressionSyntax awaited => awaited,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result => result,
            _ => null,
        };
        return text is null ? null : Moved(text, new MovedFields(FieldsOf(form), content.Name, IsContent: true), graph);
    }

    /// <summary><c>string.Join("&amp;", fields.Select(…))</c>.</summary>
    private static FormRewrite? OfJoin(TokenForm form, ExpressionSyntax holder, FlowGraph graph)
    {
        var join = holder.FirstAncestorOrSelf<InvocationExpressionSyntax>(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Join" });
        return join is { ArgumentList.Arguments: { Count: 2 } arguments } && arguments[0].ToString() is "\"&\"" or "'&'" && arguments[1].Expression.SpanStart == holder.SpanStart && holder is IdentifierNameSyntax
            ? Moved(join, new MovedFields(FieldsOf(form), holder.ToString()), graph)
            : null;
    }

    private static FormRewrite? Moved(ExpressionSyntax query, MovedFields fields, FlowGraph graph) =>
        UrlCut.Of(query, hasQuestionMark: false, graph) is { } cut && UrlPath.EndOf(cut.Url, graph) is { } url && HttpBody.Fill(url, fields, graph) is { } filled
            ? cut.AddTo(filled)
            : null;

    private static NewForm FieldsOf(TokenForm form) => NewForm.AsTheyAre(form.Fields);
}

using System;
using System.Linq;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using ImsMigration.Writers.Forms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Queries;

/// <summary>Moves the fields that <c>WebClient.QueryString</c> puts into every URL of the client into the body of its only request.</summary>
internal static class WebClientQueryRewriter
{
    /// <summary>The edits of <paramref name="form"/>; <see langword="null"/> if it is none of WebClient, or the request is not understood.</summary>
    public static FormRewrite? Rewrite(TokenForm form, FlowGraph graph)
    {
        if (form.Variable is not ILocalSymbol client
            || !TypeName.Is(client.Type, "System.Net.WebClient")
            || form.Fields.Any(static field => field.Value is null || field.Entry.Parent is not ExpressionStatementSyntax)
            || form.Fields.Select(static field => field.Entry.Parent!.Parent).Distinct().Count() > 1)
        {
            return null;
        }

        var others = graph.References.Find(client)
            .Where(use => !form.Fields.Any(field => field.Entry.Span.Contains(use.Span)))
            .Select(static use => use.Parent as MemberAccessExpressionSyntax)
            .ToList();
        var requests = others.Where(static access => access?.Parent is InvocationExpressionSyntax && IsRequest(access.Name.Identifier.ValueText)).ToList();
        if (requests.Count != 1 || others.Any(static access => access is null || access.Name.Identifier.ValueText == FormEntry.WebClientQuery))
        {
            return null;
        }

        var arguments = ((InvocationExpressionSyntax)requests[0]!.Parent!).ArgumentList.Arguments;
        return arguments.Count > 0 && EmptyBody.FillOther(arguments[0].Expression, NewForm.AsTheyAre(form.Fields.Select(AsConstant).ToList()), graph) is { } filled
            ? filled with { Removals = filled.Removals.AddRange(form.Fields.Select(static field => Removal.Whole(field.Entry.Parent!))) }
            : null;
    }

    private static bool IsRequest(string method) =>
        method.StartsWith("Upload", StringComparison.Ordinal) || method.StartsWith("Download", StringComparison.Ordinal) || method.StartsWith("Open", StringComparison.Ordinal);

    private static FormField AsConstant(FormField field) =>
        field.Value is LiteralExpressionSyntax { Token.Value: string text } ? field with { Value = null, ConstantValue = text } : field;
}

using ImsMigration.Editing;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Writers.Queries;

/// <summary>Puts fields into the body of a request, whichever library sends it.</summary>
internal static class RequestBody
{
    /// <summary>The edits for the request that is handed <paramref name="url"/>; <see langword="null"/> if it is not understood, or the values have changed by then.</summary>
    public static FormRewrite? Fill(ExpressionSyntax url, MovedFields fields, FlowGraph graph) =>
        MovedValues.AreSameAt(url, fields.Fields.KeptValues, graph)
            ? HttpBody.Fill(url, fields, graph) ?? (fields.Holder is null ? FlurlBody.Fill(url, fields.Fields, graph) ?? EmptyBody.FillOther(url, fields.Fields, graph) : null)
            : null;
}

using ImsMigration.Editing;
using ImsMigration.Requests.Forms;
using ImsMigration.Solutions;
using ImsMigration.Values;

namespace ImsMigration.Writers.Queries;

/// <summary>Moves the fields of a token request from the URL into the body, with the same library.</summary>
internal static class QueryFieldsRewriter
{
    /// <summary>
    /// The edits that move the fields of <paramref name="form"/>; <see langword="null"/> if its shape is not understood. <paramref name="policy"/> knows
    /// which signatures may change.
    /// </summary>
    public static FormRewrite? MoveToBody(TokenForm form, FlowGraph graph, RemovalPolicy policy) => form.Shape switch
    {
        FormShape.UrlEncodedText => TextQueryRewriter.Rewrite(form, graph, policy) ?? GrownUrlRewriter.Rewrite(form, graph),
        FormShape.Entries => RestQueryRewriter.Rewrite(form, graph)
            ?? FlurlQueryRewriter.Rewrite(form, graph)
            ?? WebClientQueryRewriter.Rewrite(form, graph)
            ?? HeldQueryRewriter.Rewrite(form, graph)
            ?? GrownUrlRewriter.Rewrite(form, graph),
        FormShape.Declared => DeclaredQueryRewriter.Rewrite(form, graph) ?? RestEaseQueryRewriter.Rewrite(form, graph, policy),
        _ => null,
    };
}

using ImsMigration.Flow;
using ImsMigration.Recognition.Exchanges;

namespace ImsMigration.Rewriting.QueryFields;

/// <summary>Moves the fields of a token request from the URL into the body, with the same library.</summary>
internal static class QueryFieldsRewriter
{
    /// <summary>The edits that move the fields of <paramref name="form"/>; <see langword="null"/> if its shape is not understood.</summary>
    public static FormRewrite? MoveToBody(TokenForm form, FlowGraph graph) => form.Shape switch
    {
        FormShape.UrlEncodedText => TextQueryRewriter.Rewrite(form, graph),
        FormShape.Entries => RestQueryRewriter.Rewrite(form, graph) ?? FlurlQueryRewriter.Rewrite(form, graph) ?? HeldQueryRewriter.Rewrite(form, graph),
        FormShape.Declared => DeclaredQueryRewriter.Rewrite(form, graph),
        _ => null,
    };
}

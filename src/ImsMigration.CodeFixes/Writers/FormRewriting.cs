using ImsMigration.Adobe;
using ImsMigration.Editing;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.ServiceAccounts;
using ImsMigration.Values;
using ImsMigration.Writers.Bodies;
using ImsMigration.Writers.Forms;
using ImsMigration.Writers.OAuthLibraries;
using ImsMigration.Writers.Queries;
using ImsMigration.Writers.Scopes;

namespace ImsMigration.Writers;

/// <summary>How one request is edited, or why it is not.</summary>
/// <param name="Rewrite">The edit; <see langword="null"/> if the request is left as it is.</param>
/// <param name="Refusal">Why it is left as it is; <see langword="null"/> if it is edited.</param>
internal sealed record FormRewriting(FormRewrite? Rewrite, Refusal? Refusal)
{
    /// <summary>The edit of the request of <paramref name="flow"/> in <paramref name="style"/>, with <paramref name="scope"/>.</summary>
    public static FormRewriting Of(ServiceAccountFlow flow, MigrationStyle style, RequestScope scope, FlowGraph graph)
    {
        if (LaterReads.Find(flow.Form, graph) is { } refusal)
        {
            return new FormRewriting(null, refusal);
        }

        var rewrite = Rewritten(flow, style, scope, graph);
        return rewrite is null ? None(LeftReasons.NotUnderstood, flow.Form) : new FormRewriting(rewrite, null);
    }

    /// <summary>No edit of <paramref name="form"/>, for <paramref name="reason"/>.</summary>
    public static FormRewriting None(LeftReason reason, TokenForm form) => new(null, new Refusal(reason, form.Jwt.NameNode));

    private static FormRewrite? Rewritten(ServiceAccountFlow flow, MigrationStyle style, RequestScope scope, FlowGraph graph) => flow.Form.Shape switch
    {
        _ when style == MigrationStyle.OAuthLibrary => flow.IsJson ? null : OAuthLibraryRewriter.Rewrite(flow.Form, scope, graph),
        FormShape.MultipartText => BodyRewriter.Rewrite(flow.Form, scope, graph),
        _ when flow.IsJson => JsonBodyRewriter.Rewrite(flow.Form, scope, graph),
        FormShape.Declared => DeclaredFormRewriter.Rewrite(flow.Form, scope, graph),
        FormShape.UrlEncodedText when QueryStringRewriter.IsQuery(flow.Form) => QueryStringRewriter.Rewrite(flow.Form, scope, graph),
        FormShape.UrlEncodedText => UrlEncodedTextRewriter.Rewrite(flow.Form, scope, graph.Program),
        _ => QueryEntriesRewriter.Rewrite(flow.Form, scope, graph) ?? EntryFormRewriter.Rewrite(flow.Form, scope, graph.Program),
    };
}

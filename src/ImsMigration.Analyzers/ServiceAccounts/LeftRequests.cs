using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;

namespace ImsMigration.ServiceAccounts;

/// <summary>Finds why the fix leaves a request as it is, as far as one look at its form and its receivers can tell.</summary>
internal sealed class LeftRequests
{
    private readonly FlowGraph _graph;
    private readonly TestFiles _tests;

    /// <summary>Creates it over <paramref name="graph"/>.</summary>
    public LeftRequests(FlowGraph graph)
    {
        _graph = graph;
        _tests = new TestFiles(graph.Program);
    }

    /// <summary>The reason for which the request of <paramref name="flow"/> stays; <see langword="null"/> if it is rewritten, or only the fix finds that out.</summary>
    public LeftReason? Of(ServiceAccountFlow flow) =>
        flow.Issuer.Hindrance
        ?? (_tests.Contain(flow.Form.Jwt.Entry.SyntaxTree) ? LeftReasons.InTest : null)
        ?? LaterReads.Find(flow.Form, _graph)?.Reason
        ?? (IsPublic(flow.Form) ? LeftReasons.PublicForm : null);

    private bool IsPublic(TokenForm form) =>
        form is { Shape: FormShape.Declared, Variable: { } field }
        && PublicSurface.Contains(field)
        && !PublicSurface.IsExecuted(_graph.Program.CompilationOf(form.Jwt.Entry.SyntaxTree), _graph.Program.CancellationToken);
}

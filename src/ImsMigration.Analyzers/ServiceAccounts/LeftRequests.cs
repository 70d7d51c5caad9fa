using System.Linq;
using ImsMigration.Adobe;
using ImsMigration.Code;
using ImsMigration.Effects;
using ImsMigration.Requests;
using ImsMigration.Requests.Forms;
using ImsMigration.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.ServiceAccounts;

/// <summary>Finds why the fix leaves a request as it is, as far as one look at its form and its receivers can tell.</summary>
internal sealed class LeftRequests
{
    private readonly FlowGraph _graph;
    private readonly TestFiles _tests;
    private readonly EffectFinder _effects;

    /// <summary>Creates it over <paramref name="graph"/>.</summary>
    public LeftRequests(FlowGraph graph)
    {
        _graph = graph;
        _tests = new TestFiles(graph.Program);
        _effects = new EffectFinder(graph);
    }

    /// <summary>
    /// The reason for which the request of <paramref name="flow"/> stays; <see langword="null"/> if it is rewritten, or only the fix finds that out.
    /// </summary>
    public LeftReason? Of(ServiceAccountFlow flow) =>
        flow.Issuer.Hindrance
        ?? (_tests.Contain(flow.Form.Jwt.Entry.SyntaxTree) ? LeftReasons.InTest : null)
        ?? LaterReads.Find(flow.Form, _graph)?.Reason
        ?? (IsPublic(flow.Form) ? LeftReasons.PublicForm : null)
        ?? (HasEffectInMember(flow.Form) ? LeftReasons.EffectInForm : null);

    /// <summary>
    /// Whether making the assertion does something that nobody knows where no statement could do it instead: in the initializer of a field or
    /// property.
    /// </summary>
    private bool HasEffectInMember(TokenForm form) =>
        form is { Shape: FormShape.Entries, Jwt.Value: { } value }
        && value.Ancestors().TakeWhile(static node => node is not MemberDeclarationSyntax)
            .All(static node => node is not (StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax))
        && value.FirstAncestorOrSelf<MemberDeclarationSyntax>() is FieldDeclarationSyntax or PropertyDeclarationSyntax
        && _graph.Program.OperationOf(value) is { } operation
        && !_effects.Of(operation).IsKnown;

    private bool IsPublic(TokenForm form) =>
        form is { Shape: FormShape.Declared, Variable: { } field }
        && PublicSurface.Contains(field)
        && !PublicSurface.IsExecuted(_graph.Program.CompilationOf(form.Jwt.Entry.SyntaxTree), _graph.Program.CancellationToken);
}

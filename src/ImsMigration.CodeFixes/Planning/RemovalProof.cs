using System.Collections.Immutable;
using ImsMigration.Effects;
using ImsMigration.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Planning;

/// <summary>
/// Says whether code may go: everything that it does is known, so that nobody can miss it but those who want the value. A
/// test keeps every line.
/// </summary>
internal sealed class RemovalProof
{
    private readonly EffectFinder _effects;
    private readonly RemovedCode _removed;
    private readonly TestFiles _tests;

    /// <summary>Creates the proof for a plan that takes <paramref name="removed"/> away.</summary>
    public RemovalProof(FlowGraph graph, RemovedCode removed)
    {
        _effects = new EffectFinder(graph);
        _removed = removed;
        _tests = new TestFiles(graph.Program);
    }

    /// <summary>Whether all that <paramref name="removal"/> takes away is known.</summary>
    public bool MayGo(Removal removal) => !_tests.Contain(removal.Node.SyntaxTree) && EffectsOf(removal).IsKnown;

    /// <summary>What the program did where <paramref name="removal"/> is. A function does nothing by being declared.</summary>
    public CodeEffects EffectsOf(Removal removal) => removal.Node switch
    {
        BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax or LocalFunctionStatementSyntax or ParameterSyntax or UsingDirectiveSyntax => Nothing,
        PropertyDeclarationSyntax { Initializer: var initializer } => initializer is null ? Nothing : Of(initializer),
        UsingStatementSyntax { Expression: { } expression } when removal.Style == RemovalStyle.Unwrap => Of(expression),
        UsingStatementSyntax { Declaration: { } declaration } when removal.Style == RemovalStyle.Unwrap => Of(declaration),
        _ when removal.Style == RemovalStyle.Link => _effects.Graph.Program.OperationOf(removal.Node) is IInvocationOperation call ? _effects.OfLink(call) : Unknown,
        _ => Of(removal.Node),
    };

    /// <summary>What <paramref name="call"/> itself changes, without what computes its arguments.</summary>
    public CodeEffects OfCallAlone(IInvocationOperation call) => _effects.OfCallAlone(call);

    private static CodeEffects Nothing { get; } = new(null, IsWork: false, ImmutableArray<ISymbol>.Empty);

    private static CodeEffects Unknown { get; } = new(null, IsWork: true, ImmutableArray<ISymbol>.Empty) { IsKnown = false };

    private CodeEffects Of(SyntaxNode node) => _effects.Of(node, _removed.Contains);
}

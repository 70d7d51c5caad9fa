using System.Collections.Immutable;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Effects;
using ImsMigration.Solutions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.DeadCode;

/// <summary>
/// Says whether code may go: everything that it does is known, so that nobody can miss it but those who want the value. A
/// test keeps every line.
/// </summary>
internal sealed class RemovalProof
{
    private readonly EffectFinder _effects;
    private readonly RemovedCode _removed;
    private readonly TestFiles _tests;

    /// <summary>Creates the proof for a plan that takes <paramref name="removed"/> away from <paramref name="program"/>.</summary>
    public RemovalProof(SolutionProgram program, RemovedCode removed)
    {
        _effects = program.Effects;
        _removed = removed;
        _tests = program.Tests;
    }

    /// <summary>Whether all that <paramref name="removal"/> takes away is known.</summary>
    public bool MayGo(Removal removal) => !_tests.Contain(removal.Node.SyntaxTree) && EffectsOf(removal).IsKnown;

    /// <summary>
    /// What the program did where <paramref name="removal"/> is. A function does nothing by being declared; but a container makes the
    /// objects of a class, and what a constructor asks for, without anybody calling it.
    /// </summary>
    public CodeEffects EffectsOf(Removal removal) => removal.Node switch
    {
        MemberDeclarationSyntax member when member.DescendantNodesAndSelf().Any(IsModuleInitializer) => Unknown,
        ConstructorDeclarationSyntax constructor => OfMaking(_effects.Graph.Program.DeclaredSymbolOf(constructor)?.ContainingType),
        TypeDeclarationSyntax type => OfMaking(_effects.Graph.Program.DeclaredSymbolOf(type) as INamedTypeSymbol),
        ParameterSyntax { Parent.Parent: ConstructorDeclarationSyntax or TypeDeclarationSyntax } parameter =>
            OfMaking((_effects.Graph.Program.DeclaredSymbolOf(parameter) as IParameterSymbol)?.Type as INamedTypeSymbol),
        BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax or LocalFunctionStatementSyntax or ParameterSyntax or UsingDirectiveSyntax => Nothing,
        PropertyDeclarationSyntax { Initializer: var initializer } => initializer is null ? Nothing : Of(initializer),
        TryStatementSyntax when removal.Style == RemovalStyle.Unwrap => Nothing,
        UsingStatementSyntax statement when removal.Style == RemovalStyle.Unwrap => _effects.OfHead(statement),
        _ when removal.Style == RemovalStyle.Link => _effects.Graph.Program.OperationOf(removal.Node) is IInvocationOperation call ? _effects.OfLink(call) : Unknown,
        _ => Of(removal.Node),
    };

    /// <summary>What <paramref name="call"/> itself changes, without what computes its arguments.</summary>
    public CodeEffects OfCallAlone(IInvocationOperation call) => _effects.OfCallAlone(call);

    /// <summary>Whether <paramref name="node"/> runs when the program is loaded, although nobody calls it.</summary>
    private static bool IsModuleInitializer(SyntaxNode node) =>
        node is MethodDeclarationSyntax method
        && method.AttributeLists.SelectMany(static list => list.Attributes)
            .Any(static attribute => NameOf(attribute.Name) is "ModuleInitializer" or "ModuleInitializerAttribute");

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };

    private CodeEffects OfMaking(INamedTypeSymbol? type) => type is null ? Nothing : _effects.OfMaking(type);

    private static CodeEffects Nothing { get; } = new(null, IsWork: false, ImmutableArray<ISymbol>.Empty);

    private static CodeEffects Unknown { get; } = new(null, IsWork: true, ImmutableArray<ISymbol>.Empty) { IsKnown = false };

    private CodeEffects Of(SyntaxNode node) => _effects.Of(node, _removed.Contains);
}

using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>
/// Finds the unit that a member or variable holds by itself, and the values that are counted in it:
/// <c>TimeSpan Unit => TimeSpan.FromMilliseconds(1)</c>, with <c>expiresIn * Unit</c> elsewhere.
/// </summary>
internal sealed class UnitPlaces
{
    /// <summary>A unit has few users.</summary>
    private const int MaximumUses = 16;

    private readonly FlowGraph _graph;

    /// <summary>Creates a finder over <paramref name="graph"/>.</summary>
    public UnitPlaces(FlowGraph graph) => _graph = graph;

    /// <summary>The places in <paramref name="tree"/>, one for each value that is counted in a unit of one millisecond there.</summary>
    public IEnumerable<MillisecondPlace> In(SyntaxTree tree) =>
        MillisecondPlaces.UnitNames.Where(word => _graph.Program.Mentions(tree, word))
            .SelectMany(word => _graph.Program.NamesOf(tree).Find(word))
            .OfType<SimpleNameSyntax>()
            .SelectMany(PlacesAt);

    private IEnumerable<MillisecondPlace> PlacesAt(SimpleNameSyntax name)
    {
        if (UnitAt(name) is not var (unit, kind) || HolderOf(unit) is not { } holder)
        {
            return [];
        }

        var assumed = holder is IPropertySymbol or IMethodSymbol && holder.ContainingType is { } type ? Assumptions.InType(type) : Assumptions.None;
        return _graph.Implementations.UsesOf(holder).Take(MaximumUses)
            .Select(CountedIn)
            .OfType<IOperation>()
            .Select(value => new MillisecondPlace(kind, name, value) { Assumed = assumed });
    }

    /// <summary>The expression that is a millisecond, and how it says so; <see langword="null"/> if <paramref name="name"/> names no such thing.</summary>
    private (ExpressionSyntax Unit, MillisecondUseKind Kind)? UnitAt(SimpleNameSyntax name) => CallSite.At(name, _graph.Program) switch
    {
        IInvocationOperation { TargetMethod: { Name: MillisecondPlaces.FromMilliseconds, DeclaringSyntaxReferences.IsEmpty: true } } call
            when MillisecondQuantity.IsTime(call.Type) && call.Arguments.Any(static argument => MillisecondQuantity.ConstantOf(argument.Value) is 1) =>
            ((ExpressionSyntax)call.Syntax, MillisecondUseKind.NamedCall),
        null when name.Identifier.ValueText == MillisecondPlaces.TicksPerMillisecond
            && _graph.Writes.ReferenceOperation(name) is IFieldReferenceOperation { Field.DeclaringSyntaxReferences.IsEmpty: true } ticks =>
            ((ExpressionSyntax)ticks.Syntax, MillisecondUseKind.Ticks),
        _ => null,
    };

    /// <summary>The member or variable whose value <paramref name="unit"/> is, and nothing else.</summary>
    private ISymbol? HolderOf(ExpressionSyntax unit) => unit.Parent switch
    {
        EqualsValueClauseSyntax { Parent: (VariableDeclaratorSyntax or PropertyDeclarationSyntax) and { } declaration } =>
            _graph.Program.DeclaredSymbolOf(declaration),
        ArrowExpressionClauseSyntax { Parent: (PropertyDeclarationSyntax or MethodDeclarationSyntax) and { } declaration } =>
            _graph.Program.DeclaredSymbolOf(declaration),
        ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } } =>
            _graph.Program.DeclaredSymbolOf(property),
        ReturnStatementSyntax statement when statement.Ancestors().FirstOrDefault(IsFunction) is MemberDeclarationSyntax member =>
            _graph.Program.DeclaredSymbolOf(member),
        _ => null,
    };

    private static bool IsFunction(SyntaxNode node) =>
        node is BasePropertyDeclarationSyntax or MethodDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    /// <summary>What is multiplied by the unit where it is used.</summary>
    private IOperation? CountedIn(SyntaxNode use) =>
        (CallSite.At(use, _graph.Program) ?? _graph.Writes.ReferenceOperation(use)) is { } unit ? LengthPlaces.CountOf(unit) : null;
}

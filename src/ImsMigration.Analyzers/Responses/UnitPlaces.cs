using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        IInvocationOperation { TargetMethod: { Name: MillisecondPlaces.FromMilliseconds, DeclaringSyntaxReferences.IsEmpty: true }, Syntax: ExpressionSyntax call } invocation
            when MillisecondQuantity.IsTime(invocation.Type) && invocation.Arguments.Any(static argument => MillisecondQuantity.ConstantOf(argument.Value) is 1) =>
            (call, MillisecondUseKind.NamedCall),
        null when name.Identifier.ValueText == MillisecondPlaces.TicksPerMillisecond && _graph.Program.SymbolOf(name) is IFieldSymbol { DeclaringSyntaxReferences.IsEmpty: true } =>
            (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name, MillisecondUseKind.Ticks),
        _ => null,
    };

    /// <summary>The member or variable whose value <paramref name="unit"/> is, and nothing else.</summary>
    private ISymbol? HolderOf(ExpressionSyntax unit) => unit.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initializer => _graph.Program.DeclaredSymbolOf(initializer.Parent!),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or MethodDeclarationSyntax } body => _graph.Program.DeclaredSymbolOf(body.Parent!),
        ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } } => _graph.Program.DeclaredSymbolOf(property),
        ReturnStatementSyntax statement => statement.Ancestors().FirstOrDefault(static node => node is BasePropertyDeclarationSyntax or MethodDeclarationSyntax) is { } member
            && !statement.Ancestors().TakeWhile(node => node != member).Any(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                ? _graph.Program.DeclaredSymbolOf(member)
                : null,
        _ => null,
    };

    /// <summary>What is multiplied by the unit where it is used.</summary>
    private IOperation? CountedIn(SyntaxNode use)
    {
        SyntaxNode whole = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
        whole = whole.Parent is InvocationExpressionSyntax call && call.Expression == whole ? call : whole;
        return whole.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product
            ? _graph.Program.OperationOf(product.Left == whole ? product.Right : product.Left)
            : null;
    }
}

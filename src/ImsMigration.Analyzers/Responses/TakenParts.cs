using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.Responses;

/// <summary>Tells which member of an object a variable holds that is declared by taking the object apart: by a deconstruction or a pattern.</summary>
internal sealed class TakenParts
{
    private readonly ProgramModel _program;

    /// <summary>Creates a reader over <paramref name="program"/>.</summary>
    public TakenParts(ProgramModel program) => _program = program;

    /// <summary>The member that <paramref name="variable"/> is declared to hold; <see langword="null"/> for any other variable.</summary>
    public ISymbol? MemberOf(ILocalSymbol variable) =>
        variable.DeclaringSyntaxReferences.Length == 1
        && variable.DeclaringSyntaxReferences[0].GetSyntax(_program.CancellationToken) is var declaration
        && _program.Contains(declaration.SyntaxTree)
            ? declaration switch
            {
                SingleVariableDesignationSyntax designation => MemberOf(designation),
                VariableDeclaratorSyntax { Initializer: null, Parent.Parent: StatementSyntax { Parent: { } scope } } => WrittenTo(variable, scope),
                _ => null,
            }
            : null;

    private ISymbol? MemberOf(SingleVariableDesignationSyntax designation) => designation.Parent switch
    {
        ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } } parts =>
            PartOf(assignment.Right, parts.Variables.IndexOf(designation)),
        DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } argument }
            when assignment.Left == tuple => PartOf(assignment.Right, tuple.Arguments.IndexOf(argument)),
        PatternSyntax pattern when WholeOf(pattern).Parent is SubpatternSyntax { ExpressionColon.Expression: var name } => _program.SymbolOf(name),
        PatternSyntax pattern
            when WholeOf(pattern).Parent is SubpatternSyntax { Parent: PositionalPatternClauseSyntax { Parent: RecursivePatternSyntax whole } parts } part => PartOf((_program.OperationOf(whole) as IRecursivePatternOperation)?.NarrowedType, parts.Subpatterns.IndexOf(part)),
        _ => null,
    };

    /// <summary>
    /// The member that the only assignment to <paramref name="variable"/> in <paramref name="scope"/> gives it, if that takes an object apart.
    /// </summary>
    private ISymbol? WrittenTo(ILocalSymbol variable, SyntaxNode scope)
    {
        var writes = scope.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left.DescendantNodesAndSelf().Any(node => IsNamed(node, variable)))
            .Take(2)
            .ToList();
        return writes.Count == 1 && writes[0].Left is TupleExpressionSyntax targets
            ? PartOf(writes[0].Right, PositionOf(variable, targets))
            : null;
    }

    private static int PositionOf(ISymbol variable, TupleExpressionSyntax targets) => targets.Arguments.IndexOf(argument => IsNamed(argument.Expression, variable));

    private static bool IsNamed(SyntaxNode node, ISymbol variable) => node is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Name;

    /// <summary>The pattern for one value that <paramref name="pattern"/> is a part of: <c>> 0 and var lifetime</c>.</summary>
    private static PatternSyntax WholeOf(PatternSyntax pattern)
    {
        while (pattern.Parent is BinaryPatternSyntax or ParenthesizedPatternSyntax)
        {
            pattern = (PatternSyntax)pattern.Parent;
        }

        return pattern;
    }

    private ISymbol? PartOf(ExpressionSyntax value, int position) =>
        PartOf(_program.ModelOf(value.SyntaxTree).GetTypeInfo(value, _program.CancellationToken).Type, position);

    /// <summary>The member that the deconstruction of <paramref name="type"/> gives at <paramref name="position"/>.</summary>
    private ISymbol? PartOf(ITypeSymbol? type, int position) =>
        type is null || position < 0
            ? null
            : type.GetMembers(WellKnownMemberNames.DeconstructMethodName).OfType<IMethodSymbol>()
                .Where(method => !method.IsImplicitlyDeclared && method.Parameters.Length > position)
                .Select(method => GivenBy(method, method.Parameters[position]))
                .FirstOrDefault(static member => member is not null)
                ?? type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => PositionalMember.ParameterOf(property)?.Ordinal == position);

    /// <summary>The member that <paramref name="deconstruct"/> copies to <paramref name="part"/>; <see langword="null"/> if it computes the value.</summary>
    private ISymbol? GivenBy(IMethodSymbol deconstruct, IParameterSymbol part)
    {
        var writes = deconstruct.DeclaringSyntaxReferences
            .Where(reference => _program.Contains(reference.SyntaxTree))
            .SelectMany(reference => reference.GetSyntax(_program.CancellationToken).DescendantNodes())
            .OfType<AssignmentExpressionSyntax>()
            .Select(assignment => assignment switch
            {
                { Left: var target } when IsNamed(target, part) => assignment.Right,
                { Left: TupleExpressionSyntax targets, Right: TupleExpressionSyntax values } when targets.Arguments.Count == values.Arguments.Count =>
                    values.Arguments.ElementAtOrDefault(PositionOf(part, targets))?.Expression,
                _ => null,
            })
            .OfType<ExpressionSyntax>()
            .ToList();
        return writes.Count == 1 && _program.SymbolOf(writes[0]) is IPropertySymbol or IFieldSymbol ? _program.SymbolOf(writes[0]) : null;
    }
}

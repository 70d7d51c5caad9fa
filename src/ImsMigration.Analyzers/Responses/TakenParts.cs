using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        && variable.DeclaringSyntaxReferences[0].GetSyntax(_program.CancellationToken) is SingleVariableDesignationSyntax designation
        && _program.Contains(designation.SyntaxTree)
            ? designation.Parent switch
            {
                ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } } parts => PartOf(assignment.Right, parts.Variables.IndexOf(designation)),
                DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } argument } when assignment.Left == tuple => PartOf(assignment.Right, tuple.Arguments.IndexOf(argument)),
                PatternSyntax pattern when WholeOf(pattern).Parent is SubpatternSyntax { ExpressionColon.Expression: var name } => _program.SymbolOf(name),
                _ => null,
            }
            : null;

    /// <summary>The pattern for one value that <paramref name="pattern"/> is a part of: <c>> 0 and var lifetime</c>.</summary>
    private static PatternSyntax WholeOf(PatternSyntax pattern)
    {
        while (pattern.Parent is BinaryPatternSyntax or ParenthesizedPatternSyntax)
        {
            pattern = (PatternSyntax)pattern.Parent;
        }

        return pattern;
    }

    /// <summary>The member of a record that its deconstruction gives at <paramref name="position"/>.</summary>
    private ISymbol? PartOf(ExpressionSyntax value, int position)
    {
        var type = _program.ModelOf(value.SyntaxTree).GetTypeInfo(value, _program.CancellationToken).Type;
        return type is INamedTypeSymbol { IsRecord: true }
            ? type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => PositionalMember.ParameterOf(property)?.Ordinal == position)
            : null;
    }
}

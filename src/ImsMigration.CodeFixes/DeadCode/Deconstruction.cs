using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.DeadCode;

/// <summary>
/// Reads deconstructions into variables and members, <c>(_id, _keyFile) = account;</c>. A target that nobody wants becomes a discard;
/// where the deconstructed record loses the parameter, the target goes.
/// </summary>
internal static class Deconstruction
{
    /// <summary>The change of the target <paramref name="access"/> into a discard; <see langword="null"/> if it is none, or <c>_</c> means something else there.</summary>
    public static Removal? Discard(SyntaxNode access, ProgramModel program) =>
        access is ExpressionSyntax && TupleOf(access) is { } && program.ModelOf(access.SyntaxTree).LookupSymbols(access.SpanStart, name: "_").IsEmpty
            ? new Removal(access, access.Span, RemovalStyle.Discard)
            : null;

    /// <summary>The parameter of a record whose value the target <paramref name="access"/> gets; <see langword="null"/> if it is none.</summary>
    public static IParameterSymbol? Source(SyntaxNode access, ProgramModel program) =>
        TupleOf(access) is { } tuple && RecordOf((AssignmentExpressionSyntax)tuple.Parent!, program) is { } record
            ? ConstructorOf(record, tuple.Arguments.Count)?.Parameters[tuple.Arguments.IndexOf((ArgumentSyntax)access.Parent!)]
            : null;

    /// <summary>
    /// The targets that get the value of <paramref name="parameter"/> of a record; <see langword="null"/> if one of the deconstructions cannot
    /// do without it.
    /// </summary>
    public static IReadOnlyList<ArgumentSyntax>? TargetsOf(IParameterSymbol parameter, ProgramModel program)
    {
        var targets = new List<ArgumentSyntax>();
        if (parameter.ContainingType is not { IsRecord: true } record || ConstructorOf(record, ((IMethodSymbol)parameter.ContainingSymbol).Parameters.Length) is null)
        {
            return targets;
        }

        foreach (var node in program.TreesWith(") ").SelectMany(tree => tree.GetRoot(program.CancellationToken).DescendantNodes()))
        {
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } assignment when IsOf(assignment, record, program):
                    if (tuple.Arguments.Count < 3)
                    {
                        return null;
                    }

                    targets.Add(tuple.Arguments[parameter.Ordinal]);
                    break;
                case AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax } } assignment when IsOf(assignment, record, program):
                    return null;
                case ForEachVariableStatementSyntax loop when SymbolKey.Same(program.ModelOf(loop.SyntaxTree).GetDeconstructionInfo(loop).Method?.ContainingType, record):
                case RecursivePatternSyntax { PositionalPatternClause: { } } pattern
                    when SymbolKey.Same((program.OperationOf(pattern) as Microsoft.CodeAnalysis.Operations.IRecursivePatternOperation)?.MatchedType, record):
                    return null;
            }
        }

        return targets;
    }

    private static bool IsOf(AssignmentExpressionSyntax assignment, INamedTypeSymbol record, ProgramModel program) => SymbolKey.Same(RecordOf(assignment, program), record);

    private static INamedTypeSymbol? RecordOf(AssignmentExpressionSyntax assignment, ProgramModel program) =>
        program.ModelOf(assignment.SyntaxTree).GetDeconstructionInfo(assignment).Method is { IsImplicitlyDeclared: true, ContainingType: { IsRecord: true } type } ? type : null;

    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol record, int parameters) =>
        record.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == parameters && constructor.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is RecordDeclarationSyntax));

    /// <summary>The tuple of targets that <paramref name="access"/> is an element of.</summary>
    private static TupleExpressionSyntax? TupleOf(SyntaxNode access) =>
        access.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple }
        && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && assignment.Left == tuple
        && assignment.Right is not TupleExpressionSyntax
            ? tuple
            : null;
}

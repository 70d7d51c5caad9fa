using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using ImsMigration.Editing;
using ImsMigration.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImsMigration.DeadCode;

/// <summary>
/// Recognises code that only checks that a value is there: <c>if (jwt == null) throw …</c>,
/// <c>if (!File.Exists(keyPath)) return …</c>, <c>ArgumentNullException.ThrowIfNull(key)</c>,
/// <c>if (keyPath == "") failures.Add("no key");</c>.
/// </summary>
internal static class Guard
{
    /// <summary>
    /// The guard around <paramref name="access"/>: the whole statement, or only the operand of its condition where it
    /// also checks other values; <see langword="null"/> if there is none.
    /// </summary>
    public static Removal? Find(SyntaxNode access, ProgramModel program)
    {
        if (ThrowHelper(access) is { } statement)
        {
            return Removal.Whole(statement);
        }

        var guard = access.Ancestors().TakeWhile(static node => node is not (StatementSyntax and not IfStatementSyntax)).OfType<IfStatementSyntax>().FirstOrDefault();
        if (guard is not { Else: null } || !guard.Condition.Span.Contains(access.Span) || !(OnlyLeaves(guard.Statement, program) || OnlyNotes(guard.Statement, program) || OnlyTells(guard.Statement, program)))
        {
            return null;
        }

        var operand = access;
        while (operand != guard.Condition && !operand.Parent.IsKind(SyntaxKind.LogicalOrExpression))
        {
            operand = operand.Parent!;
        }

        if (!IsPureCheck(operand))
        {
            return null;
        }

        return operand == guard.Condition || OperandsOf(guard.Condition).All(other => IsPureCheck(other) && Names(other, access))
            ? Removal.Whole(guard)
            : new Removal(operand, operand.Span, RemovalStyle.Operand);
    }

    /// <summary>What <paramref name="condition"/> asks for, one after the other: the operands of its <c>||</c>, or all of it.</summary>
    public static IEnumerable<ExpressionSyntax> OperandsOf(ExpressionSyntax condition) =>
        condition is BinaryExpressionSyntax either && condition.IsKind(SyntaxKind.LogicalOrExpression)
            ? OperandsOf(either.Left).Concat(OperandsOf(either.Right))
            : [condition];

    private static bool Names(ExpressionSyntax operand, SyntaxNode access) =>
        operand.DescendantNodesAndSelf().Any(node => node.RawKind == access.RawKind && SyntaxFactory.AreEquivalent(node, access));

    private static ExpressionStatementSyntax? ThrowHelper(SyntaxNode access) =>
        access.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, Parent: ExpressionStatementSyntax statement } }
        && member.Name.Identifier.ValueText.StartsWith("ThrowIf", StringComparison.Ordinal)
            ? statement
            : null;

    /// <summary>A condition that declares a variable, awaits or assigns does more than check.</summary>
    public static bool IsPureCheck(SyntaxNode condition) =>
        condition.DescendantNodesAndSelf().All(static node => node is not (AssignmentExpressionSyntax or DeclarationExpressionSyntax or AwaitExpressionSyntax or SingleVariableDesignationSyntax))
        && !condition.IsKind(SyntaxKind.LogicalAndExpression);

    /// <summary>Whether <paramref name="body"/> only ends the method, loop or program, and may say so to a person.</summary>
    public static bool OnlyLeaves(StatementSyntax body, ProgramModel program) => body switch
    {
        BlockSyntax block => block.Statements.Count > 0 && block.Statements.All(statement => OnlyLeaves(statement, program)) && Leaves(block.Statements.Last()),
        ExpressionStatementSyntax statement => OutputCalls.Is(program.OperationOf(statement.Expression)),
        _ => Leaves(body),
    };

    /// <summary>Whether <paramref name="body"/> only tells a person something.</summary>
    private static bool OnlyTells(StatementSyntax body, ProgramModel program) => body switch
    {
        BlockSyntax block => block.Statements.Count > 0 && block.Statements.All(statement => OnlyTells(statement, program)),
        ExpressionStatementSyntax statement => OutputCalls.Is(program.OperationOf(statement.Expression)),
        _ => false,
    };

    /// <summary>Whether <paramref name="call"/> is all that a guard does, and adds a text to a list of what is wrong.</summary>
    public static bool IsNote(InvocationExpressionSyntax call, ProgramModel program) =>
        call.Parent is ExpressionStatementSyntax { Parent: var parent } statement
        && (parent is BlockSyntax { Statements.Count: 1 } ? parent.Parent : parent) is IfStatementSyntax { Else: null }
        && OnlyNotes(statement, program);

    /// <summary>Whether <paramref name="body"/> only adds a text to a list of what is wrong, or hands it out.</summary>
    private static bool OnlyNotes(StatementSyntax body, ProgramModel program) => body switch
    {
        BlockSyntax { Statements: { Count: 1 } statements } => OnlyNotes(statements[0], program),
        YieldStatementSyntax { Expression: LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BaseObjectCreationExpressionSyntax } => true,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } =>
            program.OperationOf(call) is IInvocationOperation { TargetMethod.Name: "Add", Instance: ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation, Arguments: { Length: 1 } arguments }
            && arguments[0].Value.Type?.SpecialType == SpecialType.System_String,
        _ => false,
    };

    private static bool Leaves(StatementSyntax statement) =>
        statement is ThrowStatementSyntax or ReturnStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax;
}

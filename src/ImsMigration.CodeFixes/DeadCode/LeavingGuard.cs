using System;
using System.Collections.Generic;
using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.DeadCode;

/// <summary>
/// Recognises a guard that leaves where a value is there already: <c>if (_jwt != null) return;</c>. Without it, what stands behind it would run
/// every time.
/// </summary>
internal static class LeavingGuard
{
    /// <summary>The condition that <paramref name="operand"/> belongs to; <see langword="null"/> if it is no part of one.</summary>
    public static IfStatementSyntax? Of(BinaryExpressionSyntax operand) =>
        operand.FirstAncestorOrSelf<StatementSyntax>() is IfStatementSyntax guard && guard.Condition.Span.Contains(operand.Span) ? guard : null;

    /// <summary>Whether code that <paramref name="removed"/> leaves would run more often if <paramref name="guard"/> did not ask for <paramref name="asked"/>.</summary>
    public static bool IsMissed(IfStatementSyntax guard, ExpressionSyntax asked, RemovedCode removed, ProgramModel program) =>
        guard.Else is null
        && LastOf(guard.Statement) is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax
        && Guard.OnlyLeaves(guard.Statement, program)
        && IsThere(asked)
        && IsFollowed(guard, removed);

    private static StatementSyntax? LastOf(StatementSyntax body) => body is BlockSyntax block ? block.Statements.LastOrDefault() : body;

    /// <summary>Whether <paramref name="condition"/> is true where something is there.</summary>
    private static bool IsThere(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => IsThere(inner),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: InvocationExpressionSyntax call }
            => NameOf(call).StartsWith("IsNullOr", StringComparison.Ordinal),
        BinaryExpressionSyntax both when both.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => IsThere(both.Left) || IsThere(both.Right),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.GreaterThanExpression, Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" or "Count" } }
            => true,
        IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue" } => true,
        InvocationExpressionSyntax call => NameOf(call) == "Exists",
        _ => false,
    };

    private static string NameOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : string.Empty;

    /// <summary>Whether something is left that <paramref name="guard"/> skips: behind it, and in the loop around it anywhere.</summary>
    private static bool IsFollowed(IfStatementSyntax guard, RemovedCode removed)
    {
        var around = guard.Ancestors().TakeWhile(static node => !IsFunction(node)).ToList();
        if (LastOf(guard.Statement) is ReturnStatementSyntax)
        {
            var function = guard.Ancestors().FirstOrDefault(IsFunction);
            return function is not null && Left(function, removed).Any(statement =>
                !guard.Span.Contains(statement.Span)
                && (statement.SpanStart > guard.Span.End || around.Any(outer => IsLoop(outer) && outer.Span.Contains(statement.Span))));
        }

        return around.FirstOrDefault(static node => IsLoop(node) || node is SwitchStatementSyntax) is { } loop
            && IsLoop(loop)
            && Left(loop, removed).Any(statement => !guard.Span.Contains(statement.Span));
    }

    private static bool IsFunction(SyntaxNode node) => node is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax || EnclosingMember.Is(node);

    private static bool IsLoop(SyntaxNode node) => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    /// <summary>The statements in <paramref name="scope"/> that do something themselves and are not removed.</summary>
    private static IEnumerable<StatementSyntax> Left(SyntaxNode scope, RemovedCode removed) =>
        scope.DescendantNodes(node => node == scope || !IsFunction(node))
            .OfType<StatementSyntax>()
            .Where(static statement => statement
                is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax { Expression: not null } or ThrowStatementSyntax or YieldStatementSyntax)
            .Where(statement => !removed.Contains(statement));
}

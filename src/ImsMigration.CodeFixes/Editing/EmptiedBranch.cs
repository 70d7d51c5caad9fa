using System.Collections.Generic;
using System.Linq;
using ImsMigration.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.Editing;

/// <summary>
/// Turns a condition round of which only the else-branch still does something: <c>if (a == b) { } else { Log(); }</c> becomes
/// <c>if (a != b) { Log(); }</c>.
/// </summary>
internal static class EmptiedBranch
{
    /// <summary>The removals of the branches that <paramref name="removed"/> empties, of conditions whose other branch stays.</summary>
    public static IReadOnlyList<Removal> Find(RemovedCode removed) =>
        removed.Removals
            .Select(static removal => removal.Node)
            .OfType<StatementSyntax>()
            .Select(static statement => (statement.Parent is BlockSyntax block ? block.Parent : statement.Parent) as IfStatementSyntax)
            .OfType<IfStatementSyntax>()
            .Distinct()
            .Where(condition => IsEmptied(condition, removed))
            .Select(static condition => new Removal(
                condition,
                TextSpan.FromBounds(condition.CloseParenToken.Span.End, condition.Else!.ElseKeyword.Span.End),
                RemovalStyle.Branch))
            .ToList();

    /// <summary>The change that turns <paramref name="condition"/> round.</summary>
    public static TextChange Negation(ExpressionSyntax condition) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => new TextChange(not.OperatorToken.Span, string.Empty),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal => new TextChange(equal.OperatorToken.Span, "!="),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } different => new TextChange(different.OperatorToken.Span, "=="),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax } match when CanNegatePatterns(match) => new TextChange(new TextSpan(match.Pattern.SpanStart, 0), "not "),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax inner } pattern }
            => new TextChange(TextSpan.FromBounds(pattern.SpanStart, inner.SpanStart), string.Empty),
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            => new TextChange(new TextSpan(condition.SpanStart, 0), "!"),
        _ => new TextChange(condition.Span, "!(" + condition + ")"),
    };

    private static bool CanNegatePatterns(SyntaxNode node) => ((CSharpParseOptions)node.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;

    /// <summary>Whether nothing is left in the first branch of <paramref name="condition"/>, not even a comment, and its condition declares nothing.</summary>
    private static bool IsEmptied(IfStatementSyntax condition, RemovedCode removed) =>
        condition is { Else: { Statement: not IfStatementSyntax } otherwise }
        && !removed.Contains(condition)
        && !removed.Contains(otherwise)
        && !removed.Contains(otherwise.Statement)
        && !(otherwise.Statement is BlockSyntax { Statements: var others } && others.All(removed.Contains))
        && (condition.Statement is BlockSyntax block
            ? block.Statements.Count > 0 && block.Statements.All(removed.Contains)
            : removed.Contains(condition.Statement))
        && condition.Condition.DescendantNodesAndSelf().All(node => node is not SingleVariableDesignationSyntax && !removed.Contains(node))
        && !condition.DescendantTrivia().Any(trivia => trivia.IsDirective || (IsComment(trivia) && IsLeft(trivia, condition)));

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    /// <summary>Whether <paramref name="comment"/> stands in the first branch of <paramref name="condition"/> and in none of its statements.</summary>
    private static bool IsLeft(SyntaxTrivia comment, IfStatementSyntax condition) =>
        comment.SpanStart > condition.CloseParenToken.SpanStart
        && comment.Span.End < condition.Else!.ElseKeyword.Span.End
        && !(condition.Statement is BlockSyntax block && block.Statements.Any(statement => statement.FullSpan.Contains(comment.Span)));
}

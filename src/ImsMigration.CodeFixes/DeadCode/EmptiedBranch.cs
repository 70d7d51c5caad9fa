using System.Collections.Generic;
using System.Linq;
using ImsMigration.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImsMigration.DeadCode;

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

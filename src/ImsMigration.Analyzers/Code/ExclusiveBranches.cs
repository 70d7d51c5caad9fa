using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Code;

/// <summary>Tells branches of which one run of the code takes only one: of an <c>if</c>, a <c>switch</c> or a conditional expression, and code behind a branch that returns.</summary>
internal static class ExclusiveBranches
{
    /// <summary>
    /// Whether no run from <paramref name="start"/>, where a variable gets its first value, comes to both <paramref name="left"/> and
    /// <paramref name="right"/>. In a loop, one turn may take the one branch and the next the other.
    /// </summary>
    public static bool Separate(SyntaxNode left, SyntaxNode right, SyntaxNode? start)
    {
        if (left.SyntaxTree != right.SyntaxTree || left.FirstAncestorOrSelf<SyntaxNode>(node => node.Span.Contains(right.Span)) is not { } fork || fork == left || fork == right)
        {
            return false;
        }

        var (first, second) = left.SpanStart < right.SpanStart ? (ChildOf(fork, left), ChildOf(fork, right)) : (ChildOf(fork, right), ChildOf(fork, left));
        return AreBranches(fork, first, second, left.SpanStart < right.SpanStart ? left : right) && !IsRepeated(fork, start);
    }

    private static bool AreBranches(SyntaxNode fork, SyntaxNode first, SyntaxNode second, SyntaxNode place) => fork switch
    {
        IfStatementSyntax choice => first == choice.Statement && second == choice.Else,
        ConditionalExpressionSyntax choice => first == choice.WhenTrue && second == choice.WhenFalse,
        SwitchStatementSyntax choice => first is SwitchSectionSyntax && second is SwitchSectionSyntax && !choice.DescendantNodes().Any(static node => node is GotoStatementSyntax),
        SwitchExpressionSyntax => first is SwitchExpressionArmSyntax && second is SwitchExpressionArmSyntax,
        BlockSyntax or SwitchSectionSyntax => first is IfStatementSyntax { Else: null } left && left.Statement.Span.Contains(place.Span) && Leaves(left.Statement),
        _ => false,
    };

    private static bool Leaves(StatementSyntax branch) =>
        (branch is BlockSyntax { Statements: { Count: > 0 } statements } ? statements[statements.Count - 1] : branch) is ReturnStatementSyntax or ThrowStatementSyntax;

    private static SyntaxNode ChildOf(SyntaxNode fork, SyntaxNode node) => node.AncestorsAndSelf().First(ancestor => ancestor.Parent == fork);

    private static bool IsRepeated(SyntaxNode fork, SyntaxNode? start) =>
        fork.Ancestors()
            .TakeWhile(static ancestor => ancestor is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) && !EnclosingMember.Is(ancestor))
            .Any(ancestor => ancestor is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax && (start is null || !ancestor.Span.Contains(start.Span)));
}

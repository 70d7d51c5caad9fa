using System.Linq;
using ImsMigration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImsMigration.Values;

/// <summary>Tells whether code runs only where a condition of its member that is asked elsewhere holds, or only where it does not.</summary>
internal static class SameCondition
{
    /// <summary>
    /// Whether <paramref name="node"/> stands in a branch that is only taken if <paramref name="condition"/> is true, or only if it is false;
    /// <see langword="null"/> if it stands in none, or if the condition can change between the two.
    /// </summary>
    public static bool? BranchOf(SyntaxNode node, ExpressionSyntax condition, FlowGraph graph)
    {
        var (asked, isAskedFor) = Bare(condition);
        if (node.SyntaxTree != condition.SyntaxTree || FunctionAround(node) != FunctionAround(condition) || !IsFixed(asked, graph))
        {
            return null;
        }

        foreach (var inner in node.AncestorsAndSelf().TakeWhile(static ancestor => !EnclosingMember.Is(ancestor)))
        {
            var (other, isTrue) = BranchAt(inner);
            if (other is not null && Bare(other) is var (bare, isAsked) && SyntaxFactory.AreEquivalent(bare, asked))
            {
                return isTrue == (isAsked == isAskedFor);
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="left"/> and <paramref name="right"/> stand in opposite branches of one condition, which may be asked twice.</summary>
    public static bool Separate(SyntaxNode left, SyntaxNode right, FlowGraph graph) =>
        right.AncestorsAndSelf().TakeWhile(static ancestor => !EnclosingMember.Is(ancestor))
            .Select(BranchAt)
            .Any(branch => branch.Condition is not null && BranchOf(left, branch.Condition, graph) is { } isTrue && isTrue != branch.IsTrue);

    /// <summary>The condition on which <paramref name="node"/> depends as one of its two branches, and whether it must be true.</summary>
    private static (ExpressionSyntax? Condition, bool IsTrue) BranchAt(SyntaxNode node) => node.Parent switch
    {
        IfStatementSyntax choice when choice.Statement == node => (choice.Condition, true),
        IfStatementSyntax choice when choice.Else == node => (choice.Condition, false),
        ConditionalExpressionSyntax choice when choice.WhenTrue == node => (choice.Condition, true),
        ConditionalExpressionSyntax choice when choice.WhenFalse == node => (choice.Condition, false),
        _ => default,
    };

    /// <summary><paramref name="condition"/> without parentheses and negations, and whether it asks for that and not for its opposite.</summary>
    private static (ExpressionSyntax Condition, bool IsAsked) Bare(ExpressionSyntax condition)
    {
        var isAsked = true;
        while (true)
        {
            switch (condition)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    condition = parenthesized.Expression;
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                    (condition, isAsked) = (not.Operand, !isAsked);
                    break;
                default:
                    return (condition, isAsked);
            }
        }
    }

    /// <summary>Whether <paramref name="condition"/> is made of variables, members and constants alone, none of which its member writes after it has declared it.</summary>
    private static bool IsFixed(ExpressionSyntax condition, FlowGraph graph) =>
        condition.DescendantNodesAndSelf().All(IsPlain)
        && condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .All(name => graph.Program.SymbolOf(name) is { } symbol && !IsWritten(symbol, condition, graph));

    private static bool IsPlain(SyntaxNode node) =>
        node is SimpleNameSyntax or MemberAccessExpressionSyntax or LiteralExpressionSyntax or ThisExpressionSyntax or ParenthesizedExpressionSyntax
            or PatternSyntax or IsPatternExpressionSyntax
        || node.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.LogicalNotExpression;

    private static bool IsWritten(ISymbol symbol, ExpressionSyntax condition, FlowGraph graph) =>
        symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol
        && graph.Writes.Find(symbol).Any(write =>
            write.Site.Syntax is not (VariableDeclaratorSyntax or EqualsValueClauseSyntax) && FunctionAround(write.Site.Syntax) == FunctionAround(condition));

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor =>
            ancestor is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax || EnclosingMember.Is(ancestor));
}
